package dev.blazon.artwork;

import dev.blazon.lifecycle.KeptDesign;
import dev.blazon.openbadges.ImageFile;
import dev.blazon.openbadges.Sha256;
import dev.blazon.store.ImageKeys;
import dev.blazon.store.ImageStore;
import java.util.Map;
import java.util.TreeMap;

/**
 * The form from which artwork was composed, as its issuer sent it: the fields and the uploaded
 * files, to be stored with the badge so that the design can be changed later.
 *
 * @param texts the parts that are text, by their names, without those that were empty
 * @param uploads the files, by the names of their parts
 */
public record SubmittedDesign(Map<String, String> texts, Map<String, ImageFile> uploads) {
  /** Keeps the files where their issuer alone finds them, and says under which hashes. */
  KeptDesign keep(String issuer, ImageStore images) {
    Map<String, KeptDesign.Picture> pictures = new TreeMap<>();
    uploads.forEach(
        (part, file) -> {
          KeptDesign.Picture picture =
              new KeptDesign.Picture(Sha256.hex(file.bytes()), file.mediaType());
          images.put(ImageKeys.design(issuer, picture), file);
          pictures.put(part, picture);
        });
    return new KeptDesign(texts, pictures);
  }
}
