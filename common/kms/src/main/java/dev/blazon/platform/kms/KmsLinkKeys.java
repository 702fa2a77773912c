package dev.blazon.platform.kms;

import dev.blazon.platform.LinkKeys;
import dev.blazon.platform.cloud.AwsParts;
import dev.blazon.signing.MacKeys;
import dev.blazon.signing.kms.KmsMacKeys;

/**
 * Gives a Lambda function the HMAC key behind the links by which recipients stop mails, derived
 * from a key in KMS; a handler's AWS class implements it.
 */
public interface KmsLinkKeys extends LinkKeys, AwsParts {
  @Override
  default MacKeys linkKeys() {
    return new KmsMacKeys(KmsSigning.client(clients()), settings().linkKey());
  }
}
