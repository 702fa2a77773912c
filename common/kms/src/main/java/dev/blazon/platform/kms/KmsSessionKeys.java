package dev.blazon.platform.kms;

import dev.blazon.platform.SessionKeys;
import dev.blazon.platform.cloud.AwsParts;
import dev.blazon.signing.MacKeys;
import dev.blazon.signing.kms.KmsMacKeys;

/** What a function derives the keys of sessions and of their forms from, in KMS. */
public interface KmsSessionKeys extends SessionKeys, AwsParts {
  @Override
  default MacKeys sessionKeys() {
    return new KmsMacKeys(KmsSigning.client(clients()), settings().sessionKey());
  }
}
