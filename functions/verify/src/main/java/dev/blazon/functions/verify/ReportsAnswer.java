package dev.blazon.functions.verify;

import dev.blazon.http.Response;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.Bounds;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the answer with one report or with many, within the 6 MB that Lambda lets pass. A report
 * that has no room beside those still to come is cut to what fits, and says so.
 */
final class ReportsAnswer {
  private ReportsAnswer() {}

  /**
   * Writes reports as the answer 200, cut to what Lambda lets pass.
   *
   * @param reports at least one
   * @param view what there is to see of each
   * @param alone whether the first stands by itself, rather than in a list
   */
  static Response of(List<ReportBudget.ReportTexts> reports, ReportView view, boolean alone) {
    List<String> texts = new ArrayList<>();
    int left = Bounds.REPORTS;
    for (int i = 0; i < reports.size(); i++) {
      ReportBudget.ReportTexts report = reports.get(i);
      int room = left / (reports.size() - i);
      String text = report.whole();
      int size = escaped(text);
      if (size > room) {
        text = report.shortened();
        size = escaped(text);
      }
      left -= size;
      texts.add(text);
    }
    return Response.json(
        200,
        alone ? texts.getFirst() : "{\"%s\":[%s]}".formatted(view.list(), String.join(",", texts)));
  }

  private static int escaped(String text) {
    return Json.write(text).getBytes(StandardCharsets.UTF_8).length;
  }
}
