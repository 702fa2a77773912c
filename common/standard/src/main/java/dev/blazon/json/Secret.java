package dev.blazon.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.io.IOException;

/**
 * An API key in clear text, or another text that is shown once, to who asked for it, and kept
 * nowhere.
 *
 * <p>{@link Json#write} leaves it out, as it leaves out what is null; {@link Json#writeWithSecrets}
 * alone writes it. Where it can only be written or not, such as in a list, {@link Json#write}
 * fails.
 */
@JsonSerialize(using = Secret.Writer.class)
public final class Secret {
  private final String text;

  /** A secret whose clear text is {@code text}. */
  public Secret(String text) {
    this.text = text;
  }

  /** Not the secret: this is what stands in a log or in an exception's message. */
  @Override
  public String toString() {
    return "(secret)";
  }

  /** Writes secrets where they are asked for. */
  static final class Writer extends JsonSerializer<Secret> {
    /** The attribute of a {@link Json} writer that shows secrets. */
    static final Object SHOWN = new Object();

    @Override
    public boolean isEmpty(SerializerProvider provider, Secret secret) {
      return provider.getAttribute(SHOWN) == null;
    }

    @Override
    public void serialize(Secret secret, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      if (isEmpty(provider, secret)) {
        provider.reportMappingProblem("a secret is not to be written here");
      }
      json.writeString(secret.text);
    }
  }
}
