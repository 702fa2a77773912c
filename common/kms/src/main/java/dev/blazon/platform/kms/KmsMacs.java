package dev.blazon.platform.kms;

import dev.blazon.platform.Macs;
import dev.blazon.platform.cloud.AwsParts;
import dev.blazon.signing.MacKeys;
import dev.blazon.signing.kms.KmsMacKeys;

/** What a function derives the key of the register's digests from, in KMS. */
public interface KmsMacs extends Macs, AwsParts {
  @Override
  default MacKeys macKeys() {
    return new KmsMacKeys(KmsSigning.client(clients()), settings().macKey());
  }
}
