package dev.blazon.bench.cold;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate authority of the benchmark's own, which programs are told to trust, and the server
 * certificate for this machine that it has signed: so that TLS is verified, as it is with AWS.
 *
 * @param certificate the authority's certificate, PEM
 * @param server presents the server certificate
 */
record Authority(Path certificate, SSLContext server) {
  private static final String PASSWORD = "benchmark";

  /** Makes both, with the JDK's keytool: some seconds. */
  static Authority make(Path folder) throws IOException, InterruptedException {
    Path keys = folder.resolve("keys.p12");
    Path certificate = folder.resolve("authority.pem");
    Path asked = folder.resolve("asked.csr");
    Path signed = folder.resolve("server.pem");
    Files.deleteIfExists(keys);
    keytool(
        keys,
        List.of("-genkeypair", "-alias", "authority", "-dname", "CN=Benchmark", "-ext", "bc:c"));
    keytool(keys, List.of("-genkeypair", "-alias", "server", "-dname", "CN=localhost"));
    keytool(
        keys,
        List.of("-exportcert", "-rfc", "-alias", "authority", "-file", certificate.toString()));
    keytool(keys, List.of("-certreq", "-alias", "server", "-file", asked.toString()));
    keytool(
        keys,
        List.of(
            "-gencert",
            "-rfc",
            "-alias",
            "authority",
            "-infile",
            asked.toString(),
            "-outfile",
            signed.toString(),
            "-ext",
            "san=dns:localhost,ip:127.0.0.1"));
    keytool(keys, List.of("-importcert", "-alias", "server", "-file", signed.toString()));
    return new Authority(certificate, context(keys));
  }

  private static void keytool(Path keys, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(arguments);
    command.addAll(List.of("-keystore", keys.toString(), "-storepass", PASSWORD, "-noprompt"));
    if (arguments.contains("-genkeypair")) {
      // What DynamoDB has, too.
      command.addAll(List.of("-keyalg", "RSA", "-keysize", "2048", "-validity", "30"));
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(command + " failed: " + printed);
    }
  }

  private static SSLContext context(Path keys) throws IOException {
    try (InputStream in = Files.newInputStream(keys)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, PASSWORD.toCharArray());
      // Else it might present itself as the authority.
      store.deleteEntry("authority");
      KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
      managers.init(store, PASSWORD.toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK cannot read what it wrote", e);
    }
  }
}
