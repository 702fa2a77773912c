package dev.blazon.functions.verify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.http.Problem;
import dev.blazon.http.ProblemException;
import dev.blazon.http.Request;
import dev.blazon.verification.Report;
import dev.blazon.verification.ReportJson;
import dev.blazon.verification.SummaryJson;
import dev.blazon.verification.documents.Quoted;
import java.util.Arrays;
import java.util.Locale;

/**
 * How much of a report a client asks to see, by the query parameter {@code view}: the whole report,
 * or its plain facts.
 */
enum ReportView {
  /** The whole report, with every check. */
  REPORT {
    @Override
    String list() {
      return ReportJson.LIST;
    }

    @Override
    ObjectNode json(Report report) {
      return ReportJson.of(report);
    }

    @Override
    ObjectNode shortened(Report report) {
      return ReportJson.shortened(report);
    }
  },
  /** The plain facts of the badge. */
  SUMMARY {
    @Override
    String list() {
      return SummaryJson.LIST;
    }

    @Override
    ObjectNode json(Report report) {
      return SummaryJson.of(report);
    }

    @Override
    ObjectNode shortened(Report report) {
      return SummaryJson.shortened(report);
    }
  };

  /** The name of a list of them, where an answer has several. */
  abstract String list();

  abstract ObjectNode json(Report report);

  abstract ObjectNode shortened(Report report);

  /** The view that the query asks for. */
  static ReportView of(Request request) {
    String asked = request.queryParameter("view");
    if (asked == null) {
      return REPORT;
    }
    return Arrays.stream(values())
        .filter(view -> view.name().toLowerCase(Locale.ROOT).equals(asked))
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.badRequest(
                        "The parameter view is report or summary, not " + Quoted.of(asked) + ".")));
  }
}
