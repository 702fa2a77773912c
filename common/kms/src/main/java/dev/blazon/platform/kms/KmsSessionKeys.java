package dev.blazon.platform.kms;

import dev.blazon.platform.SessionKeys;
import dev.blazon.platform.cloud.AwsParts;
import dev.blazon.signing.MacKeys;
import dev.blazon.signing.kms.KmsMacKeys;

/**
 * Gives a Lambda function the HMAC keys of the sessions and forms of {@code /my}, derived from a
 * key in KMS; a handler's AWS class implements it.
 */
public interface KmsSessionKeys extends SessionKeys, AwsParts {
  @Override
  default MacKeys sessionKeys() {
    return new KmsMacKeys(KmsSigning.client(clients()), settings().sessionKey());
  }
}
