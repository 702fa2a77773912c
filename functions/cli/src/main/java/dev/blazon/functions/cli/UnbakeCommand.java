package dev.blazon.functions.cli;

import dev.blazon.baking.Baking;
import dev.blazon.baking.Unbaked;
import dev.blazon.baking.UnreadableImage;
import dev.blazon.functions.cli.Inputs.UnreadableInputException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The command {@code unbake}, which prints the Assertion that is baked into an image and verifies
 * nothing.
 */
@Command(
    name = "unbake",
    description = "Print what is baked into an image, as it stands there; nothing is verified.",
    mixinStandardHelpOptions = true,
    versionProvider = Blazon.Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:it is printed",
      "1:the image carries no Assertion, or cannot be read",
      "2:what was asked cannot be done"
    })
final class UnbakeCommand implements Callable<Integer> {
  private final Inputs inputs;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "IMAGE|-", description = "A PNG or SVG; or - for what comes in.")
  private String image = "";

  UnbakeCommand(Inputs inputs) {
    this.inputs = inputs;
  }

  @Override
  public Integer call() {
    try {
      Unbaked unbaked = Baking.unbake(inputs.bytes(image));
      unbaked
          .warnings()
          .forEach(
              warning -> spec.commandLine().getErr().println(TerminalText.of(warning.detail())));
      spec.commandLine().getOut().println(unbaked.text());
      return 0;
    } catch (UnreadableImage e) {
      spec.commandLine().getErr().println(TerminalText.of(String.valueOf(e.getMessage())));
      return 1;
    } catch (UnreadableInputException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
