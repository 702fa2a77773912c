package dev.blazon.tiers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs {@code sam local}: the functions of a template, each in a container as on Lambda. It runs no
 * schedules, no streams, no CloudFront, and caches no authorizer's answer.
 */
public final class SamLocal {
  private static final Duration START = Duration.ofMinutes(2);
  private static final String LOOPBACK = "127.0.0.1";

  private final SamCli cli;
  private final DockerEngine engine;
  private final String image;

  private SamLocal(SamCli cli, DockerEngine engine, String image) {
    this.cli = cli;
    this.engine = engine;
    this.image = image;
  }

  /**
   * What {@code sam local} needs: the CLI, a Docker engine and the base image, brought here when
   * they are not.
   *
   * @throws UnavailableException when one of them cannot be
   */
  public static SamLocal find() throws UnavailableException {
    SamCli cli = SamCli.find();
    DockerEngine engine = DockerEngine.any();
    return new SamLocal(cli, engine, BaseImage.JAVA.get(engine));
  }

  /**
   * The same for functions that bring a runtime of their own.
   *
   * @throws UnavailableException when their base image cannot be had
   */
  public SamLocal provided() throws UnavailableException {
    return new SamLocal(cli, engine, BaseImage.PROVIDED.get(engine));
  }

  /**
   * What is run: a template, and what it is given here.
   *
   * @param template the SAM template; the {@code CodeUri}s in it are relative to its folder
   * @param parameters values of its parameters; {@code Architecture} is set to this machine's
   *     without being asked
   * @param variables environment variables of the functions, a JSON file as {@code --env-vars}
   *     takes it: an object by function's logical id, or under {@code Parameters} for all of them;
   *     the template must declare each
   */
  public record Stack(Path template, Map<String, String> parameters, Path variables) {}

  /**
   * How a function's invocation ended.
   *
   * @param exitCode {@code sam}'s; 0 also when the function itself answered with an error
   * @param response the function's answer, JSON; empty when there was none
   * @param log what the function and {@code sam} printed beside it
   */
  public record Invocation(int exitCode, String response, String log) {}

  /**
   * {@code sam local start-api}, running until closed.
   *
   * @param baseUrl where the template's HTTP API answers, without a slash at its end
   */
  public record Api(URI baseUrl, Service service) implements AutoCloseable {
    /** What {@code sam} and the functions have printed so far. */
    public String log() {
      return service.printed();
    }

    @Override
    public void close() {
      service.close();
    }
  }

  /**
   * {@code sam local start-lambda}, running until closed: Lambda's own API for calling functions.
   *
   * @param baseUrl where it answers, without a slash at its end
   */
  public record Lambda(URI baseUrl, Service service, HttpClient http) implements AutoCloseable {
    /**
     * Calls a function, in a container that is made at its first call and kept.
     *
     * @param function its logical id in the template
     * @param event a JSON file: what the function is given
     * @return what it answered, JSON; the object of an error where it threw
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html">Invoke</a>
     */
    public String invoke(String function, Path event) throws IOException, InterruptedException {
      URI url = baseUrl.resolve("/2015-03-31/functions/%s/invocations".formatted(function));
      HttpRequest request =
          HttpRequest.newBuilder(url).POST(BodyPublishers.ofFile(event)).timeout(START).build();
      return http.send(request, BodyHandlers.ofString()).body();
    }

    /** What {@code sam} and the functions have printed so far. */
    public String log() {
      return service.printed();
    }

    @Override
    public void close() {
      http.close();
      service.close();
    }
  }

  /** The name or address at which a container of this engine finds this machine. */
  public String hostAddress() {
    return Machine.isLinux() ? engine.gateway() : "host.docker.internal";
  }

  /**
   * {@link LocalStack} of the caller's own, at loopback and, for the functions, at {@link
   * #hostAddress}.
   */
  public LocalStack openLocalStack() throws UnavailableException {
    return Machine.isLinux() ? LocalStack.open(hostAddress()) : LocalStack.open();
  }

  /** The address of this machine to listen on for what arrives at {@link #hostAddress}. */
  public String listenAddress() {
    return Machine.isLinux() ? engine.gateway() : LOOPBACK;
  }

  /**
   * Serves a template's HTTP API on a free port of loopback. Containers are made at a function's
   * first call and kept.
   *
   * @throws UnavailableException when the server does not come up
   */
  public Api startApi(Stack stack) throws UnavailableException {
    return startApi(stack, LOOPBACK, Machine.freePort());
  }

  /**
   * The same at an address and port that were known before, as where functions are to call the API
   * themselves.
   *
   * @param address an IP address of this machine, such as {@link #listenAddress}
   */
  public Api startApi(Stack stack, String address, int port) throws UnavailableException {
    URI baseUrl = URI.create("http://%s:%d".formatted(address, port));
    Service service = serve("start-api", stack, baseUrl);
    return new Api(baseUrl, service);
  }

  /**
   * Serves Lambda's API for calling functions on a free port of loopback.
   *
   * @throws UnavailableException when the server does not come up
   */
  public Lambda startLambda(Stack stack) throws UnavailableException {
    URI baseUrl = URI.create("http://%s:%d".formatted(LOOPBACK, Machine.freePort()));
    Service service = serve("start-lambda", stack, baseUrl);
    return new Lambda(baseUrl, service, HttpClient.newHttpClient());
  }

  /**
   * Calls one function once, in a container of its own: five seconds.
   *
   * @param function its logical id in the template
   * @param event a JSON file: what the function is given
   */
  public Invocation invoke(Stack stack, String function, Path event) {
    Program.Ending ending =
        local("invoke", stack)
            .and("--event", event.toAbsolutePath().toString(), function)
            .run(START);
    return new Invocation(ending.exitCode(), ending.output().strip(), ending.errors());
  }

  private Service serve(String verb, Stack stack, URI baseUrl) throws UnavailableException {
    Service service =
        local(verb, stack)
            .and("--host", baseUrl.getHost(), "--port", Integer.toString(baseUrl.getPort()))
            .and("--warm-containers", "LAZY")
            .start(Machine.workFolder("sam").resolve(verb + "-" + baseUrl.getPort() + ".log"));
    service.awaitReady(() -> service.printed().contains("Running on " + baseUrl), START);
    return service;
  }

  private Program local(String verb, Stack stack) {
    Map<String, String> parameters = new TreeMap<>(stack.parameters());
    parameters.put("Architecture", Machine.architecture());
    Program sam =
        cli.sam("local", verb)
            .and("--template", stack.template().toAbsolutePath().toString())
            .and("--env-vars", stack.variables().toAbsolutePath().toString())
            .and("--invoke-image", image, "--skip-pull-image")
            .and("--container-host", LOOPBACK, "--container-host-interface", LOOPBACK)
            .and("--parameter-overrides");
    for (Map.Entry<String, String> parameter : parameters.entrySet()) {
      sam = sam.and(parameter.getKey() + "=" + parameter.getValue());
    }
    return engine.reaching(sam);
  }
}
