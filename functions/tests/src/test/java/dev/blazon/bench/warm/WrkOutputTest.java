package dev.blazon.bench.warm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WrkOutputTest {
  private static final String PRINTED =
      """
      Running 5s test @ http://localhost:8090/health
        1 threads and 8 connections
        Thread Stats   Avg      Stdev     Max   +/- Stdev
          Latency     1.03ms    1.71ms  25.93ms   95.51%
          Req/Sec     9.71k     2.04k   12.47k    74.00%
        Latency Distribution
           50%  764.00us
           75%    1.01ms
           90%    1.45ms
           99%    1.20s
        48312 requests in 5.00s, 9.44MB read
      """;

  @Test
  void unitsAreBroughtToMilliseconds() {
    assertEquals(
        new WrkOutput(9_659.04, 0.764, 1_200, 0),
        WrkOutput.read(PRINTED + "Requests/sec:   9659.04\nTransfer/sec:      1.89MB\n"));
  }

  @Test
  void whatFailedIsCounted() {
    assertEquals(
        10,
        WrkOutput.read(
                PRINTED
                    + "  Socket errors: connect 0, read 1, write 0, timeout 2\n"
                    + "  Non-2xx or 3xx responses: 7\nRequests/sec:   9659.04\n")
            .failed());
  }
}
