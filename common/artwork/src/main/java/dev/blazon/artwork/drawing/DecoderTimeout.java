package dev.blazon.artwork.drawing;

import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/**
 * Aborts the decoding of a PNG or JPEG when the drawing's time is over. A decoder tells of its
 * progress every few rows of each pass; it is told to stop from there, on its own thread, since
 * none of Java's can be stopped from another.
 */
final class DecoderTimeout implements IIOReadProgressListener {
  @Override
  public void imageProgress(ImageReader decoder, float percentage) {
    if (DrawingTime.isOver()) {
      decoder.abort();
    }
  }

  @Override
  public void imageStarted(ImageReader decoder, int imageIndex) {}

  @Override
  public void imageComplete(ImageReader decoder) {}

  @Override
  public void readAborted(ImageReader decoder) {}

  @Override
  public void sequenceStarted(ImageReader decoder, int minIndex) {}

  @Override
  public void sequenceComplete(ImageReader decoder) {}

  @Override
  public void thumbnailStarted(ImageReader decoder, int imageIndex, int thumbnailIndex) {}

  @Override
  public void thumbnailProgress(ImageReader decoder, float percentage) {}

  @Override
  public void thumbnailComplete(ImageReader decoder) {}
}
