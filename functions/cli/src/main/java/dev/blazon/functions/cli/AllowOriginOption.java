package dev.blazon.functions.cli;

import dev.blazon.verification.fetching.RemoteDocuments;
import dev.blazon.verification.fetching.http.HttpRemoteDocuments;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/**
 * The option {@code --allow-origin}, which lets documents be fetched from one origin that is not
 * public or not https, such as that of a local server.
 */
final class AllowOriginOption {
  @Option(
      names = "--allow-origin",
      paramLabel = "ORIGIN",
      converter = Converter.class,
      description = {
        "Fetch from this origin too, though it is http, loopback or private, such as"
            + " http://localhost:8080.",
        "Everything else is fetched by https from the public internet alone."
      })
  private @Nullable URI allowed;

  RemoteDocuments documents(InstantSource time) {
    return new HttpRemoteDocuments(time, allowed);
  }

  /** Reads an origin: scheme, host and perhaps a port. */
  static final class Converter implements ITypeConverter<URI> {
    @Override
    public URI convert(String value) throws URISyntaxException {
      URI origin = new URI(value);
      boolean http = "http".equals(origin.getScheme()) || "https".equals(origin.getScheme());
      if (!http || origin.getHost() == null || origin.getRawPath().length() > 1) {
        throw new TypeConversionException("'" + value + "' is no origin");
      }
      return origin;
    }
  }
}
