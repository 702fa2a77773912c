package dev.blazon.costs;

import dev.blazon.bounds.Functions.Call;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Measures requests of each route, and writes the costliest of each as a line of Markdown. */
final class CostTable {
  private final CostMeter meter;
  private final boolean all;

  /**
   * @param all whether each input has a line, and not the dearest alone
   */
  CostTable(CostMeter meter, boolean all) {
    this.meter = meter;
    this.all = all;
    System.out.println(
        "| route | the input that costs the most | ms of a processor | s on Lambda | times a plain"
            + " one | s until the answer | MB of heap taken | reads, KB | fetches, KB | KB answered"
            + " | status |");
    System.out.println(
        "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
  }

  /** A route with one input. */
  void line(String route, String input, Call plain, Call dear) {
    line(route, plain, new LinkedHashMap<>(Map.of(input, dear)));
  }

  /** A route with several inputs, of which the dearest is written. */
  void line(String route, Call plain, Map<String, Call> inputs) {
    Cost usual = meter.measure(plain);
    String name = "";
    Cost dearest = null;
    for (Map.Entry<String, Call> input : inputs.entrySet()) {
      Cost cost = meter.measure(input.getValue());
      if (all) {
        write(route, input.getKey(), plain.function(), usual, cost);
      }
      if (dearest == null || cost.processor() > dearest.processor()) {
        name = input.getKey();
        dearest = cost;
      }
    }
    if (!all && dearest != null) {
      write(route, name, plain.function(), usual, dearest);
    }
  }

  /** What a function that no route leads to costs. */
  void line(String what, String input, String function, byte[] plain, byte[] dear) {
    write(what, input, function, meter.measure(function, plain), meter.measure(function, dear));
  }

  private void write(String route, String input, String function, Cost usual, Cost cost) {
    System.out.println(
        String.join(
            " | ",
            "| `" + route + "`",
            input,
            number(cost.processor() / 1e6),
            number(cost.processor() / 1e9 / meter.share(function)),
            ratio(cost, usual),
            number(cost.clock() / 1e9),
            number(cost.allocated() / 1e6),
            counted(cost.reads(), cost.read()),
            counted(cost.fetches(), cost.fetched()),
            number(cost.answered() / 1e3),
            cost.status() + " |"));
  }

  /** Empty where the plain request takes less than can be measured. */
  private static String ratio(Cost cost, Cost usual) {
    return usual.processor() < 50_000 ? "" : number((double) cost.processor() / usual.processor());
  }

  private static String counted(int count, long bytes) {
    return count == 0 ? "0" : count + ", " + number(bytes / 1e3);
  }

  private static String number(double value) {
    return value >= 100
        ? String.format(Locale.ROOT, "%,.0f", value)
        : value >= 10
            ? String.format(Locale.ROOT, "%.0f", value)
            : value >= 1
                ? String.format(Locale.ROOT, "%.1f", value)
                : String.format(Locale.ROOT, "%.2f", value);
  }
}
