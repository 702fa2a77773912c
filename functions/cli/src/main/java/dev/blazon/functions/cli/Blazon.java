package dev.blazon.functions.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.time.InstantSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/**
 * The command line {@code blazon}, with its commands {@code verify}, {@code bake} and {@code
 * unbake}.
 */
@Command(
    name = "blazon",
    description = "Open Badges 2.0: verify anyone's badges, bake and unbake images.",
    mixinStandardHelpOptions = true,
    versionProvider = Blazon.Version.class)
final class Blazon {
  /** What could not be done, or not be told: never the exit code of a badge that is not valid. */
  static final int FAILED = 2;

  private Blazon() {}

  /**
   * The command line with all of its commands.
   *
   * @param time the clock
   * @param in what the argument {@code -} reads
   * @param out for what is asked for
   * @param err for what is wrong with the asking
   */
  static CommandLine commandLine(
      InstantSource time, InputStream in, PrintWriter out, PrintWriter err) {
    Inputs inputs = new Inputs(in);
    return new CommandLine(new Blazon())
        .addSubcommand(new VerifyCommand(time, inputs))
        .addSubcommand(new BakeCommand(time, inputs))
        .addSubcommand(new UnbakeCommand(inputs))
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(
            (exception, arguments) -> {
              CommandLine command = exception.getCommandLine();
              command.getErr().println("blazon: " + exception.getMessage());
              command.getErr().printf("Try: %s --help%n", command.getCommandSpec().qualifiedName());
              return FAILED;
            })
        .setExecutionExceptionHandler(
            (exception, command, result) -> {
              command.getErr().println("blazon: " + exception);
              return FAILED;
            });
  }

  /** The version that {@code --version} prints: that of the jar's manifest. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Blazon.class.getPackage().getImplementationVersion();
      return new String[] {"blazon " + (version == null ? "(not packaged)" : version)};
    }
  }
}
