package dev.blazon.functions.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.verification.Check;
import dev.blazon.verification.Check.Outcome;
import dev.blazon.verification.DocumentSeen;
import dev.blazon.verification.ProofAspect;
import dev.blazon.verification.RecipientAspect;
import dev.blazon.verification.Report;
import dev.blazon.verification.SummaryJson;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes the report on a badge as text for a terminal: the verdict, what the badge says it is, the
 * four aspects, what does not hold and by which sentence of the standard, and where everything was
 * fetched.
 */
final class ReportText {
  private ReportText() {}

  static String of(String input, Report report) {
    StringBuilder text = new StringBuilder();
    line(text, "%-12s  %s".formatted(report.verdict(), input));
    String badge = badge(SummaryJson.of(report));
    if (!badge.isEmpty()) {
      line(text, " ".repeat(14) + badge);
    }
    text.append('\n');
    line(text, "  conformance   " + report.conformance());
    line(text, "  status        " + words(report.status().state(), report.status().reason()));
    if (report.status().successor() != null) {
      line(text, "  successor     " + report.status().successor());
    }
    if (report.renewedBy() != null) {
      line(text, "  renewed by    " + report.renewedBy() + " (as its host says)");
    }
    line(text, "  proof         " + proof(report));
    if (report.recipient() != null) {
      line(text, "  recipient     " + recipient(report.recipient()));
    }
    checks(text, "does not hold", report, Outcome.FAILED);
    checks(text, "worth knowing", report, Outcome.WARNED);
    documents(text, report.documents());
    return text.toString();
  }

  /** What it is an award of, to whom and by whom, from when until when. */
  private static String badge(JsonNode facts) {
    return List.of("badgeName", "recipientName", "issuerName", "issuedOn", "expires").stream()
        .filter(facts::has)
        .map(
            name ->
                switch (name) {
                  case "recipientName" -> "to " + facts.path(name).asText();
                  case "issuerName" -> "by " + facts.path(name).asText();
                  case "issuedOn" -> "issued on " + facts.path(name).asText();
                  case "expires" -> "expires on " + facts.path(name).asText();
                  default -> facts.path(name).asText();
                })
        .collect(Collectors.joining(", "));
  }

  private static String proof(Report report) {
    ProofAspect proof = report.proof();
    String verification =
        proof.verification() == null ? "" : proof.verification().name().toLowerCase(Locale.ROOT);
    String key = proof.publicKey() == null ? "" : " with " + proof.publicKey();
    return words(proof.state(), verification + key);
  }

  private static String recipient(RecipientAspect recipient) {
    String type = recipient.type().term();
    return words(recipient.match(), recipient.hashed() ? type + ", hashed" : type);
  }

  private static String words(Enum<?> state, String more) {
    return more.isEmpty() ? state.name() : state + " (" + more + ")";
  }

  private static void checks(StringBuilder text, String heading, Report report, Outcome outcome) {
    List<Check> checks =
        report.checks().stream().filter(check -> check.outcome() == outcome).toList();
    if (!checks.isEmpty()) {
      line(text.append('\n'), "  " + heading);
      for (Check check : checks) {
        line(text, "  - %s: %s".formatted(check.rule(), check.detail()));
        line(text, " ".repeat(6) + check.spec());
      }
    }
  }

  private static void documents(StringBuilder text, List<DocumentSeen> documents) {
    if (!documents.isEmpty()) {
      line(text.append('\n'), "  documents");
      for (DocumentSeen document : documents) {
        String answer =
            document.httpStatus() == null
                ? words(document.origin(), document.url())
                : document.httpStatus() + "  " + document.location();
        line(text, "  - %-15s %s  %s".formatted(document.role(), document.at(), answer));
      }
    }
  }

  private static void line(StringBuilder text, String line) {
    text.append(TerminalText.of(line)).append('\n');
  }
}
