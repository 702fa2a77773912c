package dev.blazon.functions.verify;

import dev.blazon.json.Json;
import dev.blazon.verification.Report;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bounds the memory that the reports of one request take until all of them are there: reports
 * beyond it are shortened at once. A hundred whole ones, by hostile issuers, would outgrow the
 * memory: what is larger than its even share of the answer is kept whole only as long as all such
 * together are not more than twice what the answer holds. Safe for any number of threads.
 */
final class ReportBudget {
  private final ReportView view;
  private final int share;
  private final int most;
  private final AtomicLong left;

  /**
   * @param view what is seen of each report
   * @param reports how many there will be, at least one
   * @param most how many characters the answer holds
   */
  ReportBudget(ReportView view, int reports, int most) {
    this.view = view;
    this.share = most / reports;
    this.most = most;
    this.left = new AtomicLong(2L * most);
  }

  /**
   * What is kept of a report, in JSON.
   *
   * @param whole all there is to see; the same as the other where all of it was not kept
   * @param shortened what fits into any answer, where there is no room for all of it
   */
  record ReportTexts(String whole, String shortened) {}

  /** What is kept of a report: all of it where there is room. */
  ReportTexts of(Report report) {
    String whole = Json.write(view.json(report));
    String shortened = Json.write(view.shortened(report).put("shortened", true));
    return new ReportTexts(hasRoom(whole.length()) ? whole : shortened, shortened);
  }

  private boolean hasRoom(int size) {
    if (size <= share) {
      return true;
    }
    return size <= most && left.getAndUpdate(room -> room >= size ? room - size : room) >= size;
  }
}
