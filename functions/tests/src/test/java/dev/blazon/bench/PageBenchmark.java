package dev.blazon.bench;

import dev.blazon.page.Asked;
import dev.blazon.page.AssertionPage;
import dev.blazon.page.Pages;
import dev.blazon.page.SampleAward;
import dev.blazon.page.Standing;
import dev.blazon.words.Language;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Benchmark: renders the page of an Assertion, from what was read and verified already. */
@State(Scope.Benchmark)
public class PageBenchmark {
  private final Pages pages = new Pages();
  private final AssertionPage page = SampleAward.page(new Standing.Valid());

  /** Writes the HTML of the page of an Assertion, from what was read before. */
  @Benchmark
  public String page() {
    return pages.assertion(page, Asked.NOTHING, Language.EN);
  }
}
