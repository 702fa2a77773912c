package dev.blazon.costs;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import dev.blazon.bounds.Functions;
import dev.blazon.bounds.TableRequests;
import dev.blazon.functions.local.LocalFunctions;
import dev.blazon.functions.local.template.Template;
import dev.blazon.json.Json;
import dev.blazon.platform.local.Platform;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Calls functions as Lambda does, one request at a time, and measures the {@link Cost} of each. */
final class CostMeter {
  /** Those whose work is in more threads than the one that calls them. */
  private static final List<String> IN_MANY_THREADS =
      List.of(
          "VerifyFunction",
          "BakeUploadFunction",
          "ArtworkPreviewFunction",
          "CardFunction",
          "PageFunction",
          "MyFunction");

  /** The processor time of a process is told in steps of ten milliseconds. */
  private static final int RUNS = 20;

  private static final long ENOUGH = 4_000_000_000L;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final Template template;
  private final Function<String, Platform> platforms;
  private final TableRequests table;
  private final Hosts hosts;
  private final Map<String, RequestStreamHandler> handlers = new HashMap<>();

  /**
   * @param platforms what the function of a logical id runs on
   */
  CostMeter(
      Template template, Function<String, Platform> platforms, TableRequests table, Hosts hosts) {
    this.template = template;
    this.platforms = platforms;
    this.table = table;
    this.hosts = hosts;
  }

  /** The mean of some runs, after one that is not counted. */
  Cost measure(Functions.Call call) {
    return measure(call.function(), call.event());
  }

  /** The same of any event. */
  Cost measure(String function, byte[] event) {
    Cost cost = once(function, event);
    long processor = 0;
    long clock = 0;
    long start = System.nanoTime();
    int runs = 0;
    while (runs < RUNS && System.nanoTime() - start < ENOUGH) {
      cost = once(function, event);
      processor += cost.processor();
      clock += cost.clock();
      runs++;
    }
    return cost.taking(processor / runs, clock / runs);
  }

  /** The share of a processor that Lambda gives to a function: all of one for 1,769 MB. */
  double share(String function) {
    double memory =
        Double.parseDouble(template.resource(function).text("MemorySize").orElseThrow());
    return Math.min(1, memory / 1_769);
  }

  private Cost once(String function, byte[] event) {
    RequestStreamHandler handler = handlers.computeIfAbsent(function, this::made);
    boolean many = IN_MANY_THREADS.contains(function);
    table.taken();
    table.bytesTaken();
    int requests = hosts.requests();
    long fetched = hosts.bytes();
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    long clock = System.nanoTime();
    long processor = many ? others() : THREADS.getCurrentThreadCpuTime();
    long allocated = allocated(many);
    try {
      handler.handleRequest(new ByteArrayInputStream(event), answer, context());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return CostBuilder.builder()
        .processor((many ? others() : THREADS.getCurrentThreadCpuTime()) - processor)
        .clock(System.nanoTime() - clock)
        .allocated(allocated(many) - allocated)
        .reads(table.taken().size())
        .read(table.bytesTaken())
        .fetches(hosts.requests() - requests)
        .fetched(hosts.bytes() - fetched)
        .answered(answer.size())
        .status(
            Json.readEvent(new ByteArrayInputStream(answer.toByteArray()))
                .path("statusCode")
                .asInt())
        .build();
  }

  /** All that this process has taken, but for the hosts of strangers. */
  private long others() {
    return PROCESS.getProcessCpuTime() - hosts.processorTime();
  }

  private static long allocated(boolean many) {
    return many ? THREADS.getTotalThreadAllocatedBytes() : THREADS.getCurrentThreadAllocatedBytes();
  }

  private RequestStreamHandler made(String function) {
    return LocalFunctions.make(
        template.resource(function).text("Handler").orElseThrow(), platforms.apply(function));
  }

  /** One that says nothing but a request's id. */
  private static Context context() {
    return (Context)
        Proxy.newProxyInstance(
            CostMeter.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (proxy, method, arguments) ->
                method.getReturnType().equals(String.class) ? "costs" : null);
  }
}
