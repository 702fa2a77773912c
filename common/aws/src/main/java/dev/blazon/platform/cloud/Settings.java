package dev.blazon.platform.cloud;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a Lambda function's environment variables, as {@code template.yaml} sets them. One that is
 * asked for and missing ends the function at its start.
 */
public final class Settings {
  private final Map<String, String> variables;

  /**
   * @param variables by name
   */
  public Settings(Map<String, String> variables) {
    this.variables = variables;
  }

  /** Those of this process. */
  static Settings fromEnvironment() {
    return new Settings(System.getenv());
  }

  /** All of them, for what goes by the names that AWS gives. */
  Map<String, String> variables() {
    return variables;
  }

  /** The name of the table. */
  public String table() {
    return required("BLAZON_TABLE");
  }

  /** The name of the bucket. */
  public String bucket() {
    return required("BLAZON_BUCKET");
  }

  /** What all public URLs begin with. */
  public URI publicUrl() {
    return URI.create(required("BLAZON_PUBLIC_URL"));
  }

  /** The ARN of the KMS key that new issuers sign with. */
  public String signingKey() {
    return required("BLAZON_SIGNING_KEY");
  }

  /** The policy of each new KMS key, in JSON. */
  public String newKeyPolicy() {
    return required("BLAZON_NEW_KEY_POLICY");
  }

  /** The ARN of the KMS key that the key of the register's digests is derived from. */
  public String macKey() {
    return required("BLAZON_MAC_KEY");
  }

  /** The ARN of the KMS key that the key of the links that stop mails is derived from. */
  public String linkKey() {
    return required("BLAZON_LINK_KEY");
  }

  /** The ARN of the KMS key that the keys of sessions and of their forms are derived from. */
  public String sessionKey() {
    return required("BLAZON_SESSION_KEY");
  }

  /** The ARN of the KMS key that contacts of recipients are encrypted under. */
  public String contactKey() {
    return required("BLAZON_CONTACT_KEY");
  }

  /** The name of the event bus. */
  public String eventBus() {
    return required("BLAZON_EVENT_BUS");
  }

  /** The URL of the queue of deliveries to webhooks. */
  public String deliveryQueue() {
    return required("BLAZON_DELIVERY_QUEUE");
  }

  /** The address that mails are sent from; empty where none are. */
  public Optional<String> mailSender() {
    return optional("BLAZON_MAIL_SENDER");
  }

  /** The name of the configuration set of SES that mails are sent with. */
  public String mailConfigurationSet() {
    return required("BLAZON_MAIL_CONFIGURATION_SET");
  }

  /** The SHA-256 of the operator's key, in lower-case hex. */
  public String operatorKeySha256() {
    return required("BLAZON_OPERATOR_KEY_SHA256");
  }

  /** The one origin that may be fetched although it is not https and public; empty in the cloud. */
  public Optional<URI> developmentOrigin() {
    return optional("BLAZON_DEVELOPMENT_ORIGIN").map(URI::create);
  }

  /** Where AWS is, when it is not AWS itself but LocalStack; empty in the cloud. */
  public Optional<URI> awsEndpoint() {
    return optional("BLAZON_AWS_ENDPOINT").map(URI::create);
  }

  private String required(String name) {
    return optional(name)
        .orElseThrow(
            () -> new IllegalStateException("the environment variable " + name + " is not set"));
  }

  private Optional<String> optional(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
  }
}
