package dev.blazon.platform.kms;

import dev.blazon.platform.Signing;
import dev.blazon.platform.cloud.AwsClients;
import dev.blazon.platform.cloud.AwsParts;
import dev.blazon.signing.NewSigningKeys;
import dev.blazon.signing.Signer;
import dev.blazon.signing.SigningKeys;
import dev.blazon.signing.kms.KmsKeys;
import dev.blazon.signing.kms.KmsSigner;
import java.time.Duration;
import software.amazon.awssdk.services.kms.KmsClient;

/**
 * Gives a Lambda function the signing keys of issuers in KMS; a handler's AWS class implements it.
 */
public interface KmsSigning extends Signing, AwsParts {
  /** The client, made with a function's limits. */
  static KmsClient client(AwsClients clients) {
    return clients.one(KmsClient.class, made -> made.configured(KmsClient.builder()).build());
  }

  @Override
  default Signer signer() {
    return kmsSigner();
  }

  @Override
  default SigningKeys signingKeys() {
    return kmsSigner();
  }

  @Override
  default NewSigningKeys newSigningKeys() {
    return new KmsKeys(client(clients()), settings().newKeyPolicy());
  }

  @Override
  default String signingKey() {
    return settings().signingKey();
  }

  private KmsSigner kmsSigner() {
    // Of one function instance: a long batch leaves room in the account's quota for RSA.
    int signaturesAtOnce = 16;
    Duration patience = Duration.ofSeconds(20);
    return new KmsSigner(client(clients()), signaturesAtOnce, patience);
  }
}
