package dev.blazon.platform.kms;

import dev.blazon.platform.Macs;
import dev.blazon.platform.cloud.AwsParts;
import dev.blazon.signing.MacKeys;
import dev.blazon.signing.kms.KmsMacKeys;

/**
 * Gives a Lambda function the HMAC key of the register's digests, derived from a key in KMS; a
 * handler's AWS class implements it.
 */
public interface KmsMacs extends Macs, AwsParts {
  @Override
  default MacKeys macKeys() {
    return new KmsMacKeys(KmsSigning.client(clients()), settings().macKey());
  }
}
