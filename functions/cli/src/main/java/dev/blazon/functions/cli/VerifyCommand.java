package dev.blazon.functions.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.functions.cli.Inputs.UnreadableInputException;
import dev.blazon.json.Json;
import dev.blazon.verification.BatchVerifier;
import dev.blazon.verification.Question;
import dev.blazon.verification.Report;
import dev.blazon.verification.ReportJson;
import dev.blazon.verification.SummaryJson;
import dev.blazon.verification.Verdict;
import dev.blazon.verification.Verifier;
import dev.blazon.verification.fetching.FetchLimits;
import dev.blazon.verification.recipient.RecipientClaim;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code verify}, which verifies badges and prints a report or a summary of each. */
@Command(
    name = "verify",
    description = "Verify badges of anyone's, hosted or signed.",
    mixinStandardHelpOptions = true,
    versionProvider = Blazon.Version.class,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every badge is valid",
      "1:a badge is invalid, revoked or expired",
      "2:no badge is any of these, but one could not be verified; or what was asked cannot be done"
    })
final class VerifyCommand implements Callable<Integer> {
  /** Each badge has its own time; here nobody waits who would hang up. */
  private static final Duration ALL_DAY = Duration.ofDays(1);

  private final InstantSource time;
  private final Inputs inputs;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|URL|-",
      description = {
        "A PNG or SVG, the JSON of an Assertion, or a JWS; the URL of any of them; or - for what"
            + " comes in."
      })
  private List<String> badges = List.of();

  @ArgGroup(exclusive = true)
  private @Nullable RecipientOptions recipient;

  @Option(
      names = "--view",
      paramLabel = "VIEW",
      description = "report, with every check, which is the default; or summary, the plain facts.")
  private View view = View.REPORT;

  @Option(names = "--json", description = "Print JSON, as POST /v1/verify answers it.")
  private boolean json;

  @Mixin private AllowOriginOption origin = new AllowOriginOption();

  /** What there is to see of a report. */
  enum View {
    /** The whole report, with every check. */
    REPORT,
    /** The plain facts of the badge. */
    SUMMARY
  }

  VerifyCommand(InstantSource time, Inputs inputs) {
    this.time = time;
    this.inputs = inputs;
  }

  @Override
  public Integer call() {
    Verifier verifier = new Verifier(origin.documents(time), time);
    List<Report> reports =
        new BatchVerifier(verifier, time, ALL_DAY)
            .verify(questions(), FetchLimits.PATIENT, Function.identity());
    spec.commandLine().getOut().print(json ? json(reports) : text(reports));
    return reports.stream().mapToInt(report -> exitCode(report.verdict())).reduce(0, this::graver);
  }

  private List<Question> questions() {
    RecipientClaim claim = recipient == null ? null : recipient.claim();
    List<Question> questions = new ArrayList<>();
    for (String badge : badges) {
      try {
        questions.add(new Question(inputs.badge(badge), claim));
      } catch (UnreadableInputException e) {
        throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
      }
    }
    return questions;
  }

  private String json(List<Report> reports) {
    if (reports.size() == 1) {
      return json(reports.getFirst()).toPrettyString() + "\n";
    }
    ObjectNode all = Json.mapper().createObjectNode();
    ArrayNode list = all.putArray(listName());
    reports.forEach(report -> list.add(json(report)));
    return all.toPrettyString() + "\n";
  }

  private String listName() {
    return switch (view) {
      case REPORT -> ReportJson.LIST;
      case SUMMARY -> SummaryJson.LIST;
    };
  }

  private ObjectNode json(Report report) {
    return switch (view) {
      case REPORT -> ReportJson.of(report);
      case SUMMARY -> SummaryJson.of(report);
    };
  }

  private String text(List<Report> reports) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < reports.size(); i++) {
      text.append(i == 0 ? "" : "\n");
      text.append(
          switch (view) {
            case REPORT -> ReportText.of(badges.get(i), reports.get(i));
            case SUMMARY -> SummaryText.of(reports.get(i));
          });
    }
    return text.toString();
  }

  private static int exitCode(Verdict verdict) {
    return switch (verdict) {
      case VALID -> 0;
      case INVALID, REVOKED, EXPIRED -> 1;
      case UNVERIFIABLE -> 2;
    };
  }

  /** A badge that is known not to be valid counts for more than one of which nothing is known. */
  private int graver(int one, int other) {
    return one == 1 || other == 1 ? 1 : Math.max(one, other);
  }
}
