package dev.blazon.signing.kms;

import dev.blazon.signing.NewSigningKeys;
import dev.blazon.signing.SigningUnavailable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KeySpec;
import software.amazon.awssdk.services.kms.model.KeyUsageType;
import software.amazon.awssdk.services.kms.model.KmsException;

/**
 * Makes keys in AWS KMS. Who may use a new key is said by its own policy, which is given with it:
 * so no role needs a right on keys that it does not know yet.
 */
public final class KmsKeys implements NewSigningKeys {
  private static final int SERVER_ERROR = 500;

  private final KmsClient kms;
  private final String policy;

  /**
   * Wires it.
   *
   * @param kms closed by whoever made it
   * @param policy the key policy of each new key, in JSON
   */
  public KmsKeys(KmsClient kms, String policy) {
    this.kms = kms;
    this.policy = policy;
  }

  @Override
  public String create(String name) {
    try {
      return kms.createKey(
              request ->
                  request
                      .keySpec(KeySpec.RSA_2048)
                      .keyUsage(KeyUsageType.SIGN_VERIFY)
                      .description("Signs badges: " + name)
                      .policy(policy))
          .keyMetadata()
          .arn();
    } catch (KmsException e) {
      // A right that is missing is nothing that waiting mends.
      if (e.isThrottlingException() || e.statusCode() >= SERVER_ERROR) {
        throw new SigningUnavailable("KMS made no key " + name, e);
      }
      throw e;
    } catch (SdkClientException e) {
      throw new SigningUnavailable("KMS did not answer for a new key " + name, e);
    }
  }
}
