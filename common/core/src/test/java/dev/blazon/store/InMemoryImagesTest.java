package dev.blazon.store;

class InMemoryImagesTest extends ImageStoreContract {
  @Override
  protected ImageStore open() {
    return new InMemoryImages();
  }
}
