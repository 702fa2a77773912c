package dev.blazon.platform.kms;

import dev.blazon.platform.LinkKeys;
import dev.blazon.platform.cloud.AwsParts;
import dev.blazon.signing.MacKeys;
import dev.blazon.signing.kms.KmsMacKeys;

/**
 * Gives a Lambda function the HMAC keys behind the links that stop mails, the links for endorsing,
 * and the passes of collections, each derived from one key in KMS; a handler's AWS class implements
 * it.
 */
public interface KmsLinkKeys extends LinkKeys, AwsParts {
  @Override
  default MacKeys linkKeys() {
    return new KmsMacKeys(KmsSigning.client(clients()), settings().linkKey());
  }
}
