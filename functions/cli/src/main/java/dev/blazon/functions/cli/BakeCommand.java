package dev.blazon.functions.cli;

import dev.blazon.functions.cli.Inputs.UnreadableInputException;
import dev.blazon.openbadges.ImageFile;
import dev.blazon.verification.baking.BakeImage;
import dev.blazon.verification.baking.BakeImage.Outcome;
import dev.blazon.verification.fetching.FetchBudget;
import dev.blazon.verification.fetching.FetchLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The command {@code bake}, which bakes an Assertion into an image and writes the result to a file.
 */
@Command(
    name = "bake",
    description = "Bake an Assertion into an image, in place of any that it carries.",
    mixinStandardHelpOptions = true,
    versionProvider = Blazon.Version.class,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the image is written",
      "1:the image or the Assertion cannot be used",
      "2:what was asked cannot be done"
    })
final class BakeCommand implements Callable<Integer> {
  private final InstantSource time;
  private final Inputs inputs;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "IMAGE", description = "A PNG or SVG.")
  private String image = "";

  @Parameters(
      index = "1",
      paramLabel = "FILE|URL|-",
      description = {
        "The JSON of a hosted Assertion, or the JWS of a signed one; the URL of a hosted one, which"
            + " is fetched;",
        "or - for what comes in."
      })
  private String assertion = "";

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "Where the baked image goes.")
  private Path output = Path.of("");

  @Mixin private AllowOriginOption origin = new AllowOriginOption();

  BakeCommand(InstantSource time, Inputs inputs) {
    this.time = time;
    this.inputs = inputs;
  }

  @Override
  public Integer call() throws IOException {
    return switch (bake()) {
      case Outcome.Baked(ImageFile baked) -> write(baked.bytes());
      case Outcome.UnreadableImageSent(String message) -> refused(image, message);
      case Outcome.UnusableAssertion(String message) -> refused(assertion, message);
    };
  }

  private Outcome bake() {
    try {
      return new BakeImage(origin.documents(time), UnaryOperator.identity())
          .bake(
              inputs.bytes(image),
              inputs.text(assertion),
              new FetchBudget(time, FetchLimits.PATIENT));
    } catch (UnreadableInputException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  /** Writes the image beside its place first, so that nobody ever sees half of it. */
  private int write(byte[] baked) throws IOException {
    Path beside = Path.of(output + ".part");
    try {
      Files.write(beside, baked);
      Files.move(beside, output, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
    return 0;
  }

  private int refused(String what, String message) {
    spec.commandLine().getErr().println(TerminalText.of(what + ": " + message));
    return 1;
  }
}
