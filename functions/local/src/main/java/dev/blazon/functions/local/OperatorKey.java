package dev.blazon.functions.local;

import dev.blazon.lifecycle.Ids;
import dev.blazon.openbadges.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/**
 * Makes the operator's key of a local server at its first start, and keeps it in a file that its
 * owner alone can read.
 *
 * @param key the key itself
 */
record OperatorKey(String key) {
  static OperatorKey in(Path data) throws IOException {
    Path file = data.resolve("operator-key");
    if (!Files.exists(file)) {
      PrivateFile.write(file, "operator_" + new Ids(new SecureRandom()).secret());
    }
    return new OperatorKey(PrivateFile.read(file).strip());
  }

  String sha256() {
    return Sha256.hex(key);
  }
}
