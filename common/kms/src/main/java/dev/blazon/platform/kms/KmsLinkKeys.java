package dev.blazon.platform.kms;

import dev.blazon.platform.LinkKeys;
import dev.blazon.platform.cloud.AwsParts;
import dev.blazon.signing.MacKeys;
import dev.blazon.signing.kms.KmsMacKeys;

/** What a function derives the key of the links that stop mails from, in KMS. */
public interface KmsLinkKeys extends LinkKeys, AwsParts {
  @Override
  default MacKeys linkKeys() {
    return new KmsMacKeys(KmsSigning.client(clients()), settings().linkKey());
  }
}
