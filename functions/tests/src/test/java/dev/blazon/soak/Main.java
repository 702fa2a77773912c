package dev.blazon.soak;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * Runs the soak: clients award, revoke, look up, define and change keys without a pause, and the
 * server is killed every twenty seconds. After each restart what was acknowledged has to be there,
 * and at the end nothing may be there twice, however often its request was sent.
 */
public final class Main {
  private static final int CLIENTS = 6;
  private static final Duration BETWEEN_KILLS = Duration.ofSeconds(20);

  private Main() {}

  /**
   * Runs it, and ends with 1 where something was lost or doubled.
   *
   * @param arguments the template, an empty folder, the port, and how many minutes
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path data = Path.of(arguments[1]);
    long end = System.nanoTime() + Duration.ofMinutes(Long.parseLong(arguments[3])).toNanos();
    List<String> faults;
    try (ServerProcess server =
        new ServerProcess(Path.of(arguments[0]), data, Integer.parseInt(arguments[2]))) {
      faults = run(server, end);
    }
    faults.forEach(System.out::println);
    System.out.println(faults.isEmpty() ? "nothing lost, nothing doubled" : "FAILED");
    System.exit(faults.isEmpty() ? 0 : 1);
  }

  private static List<String> run(ServerProcess server, long end)
      throws IOException, InterruptedException {
    Api api = new Api(server.url());
    Ledger ledger = new Ledger();
    JsonNode issuer =
        api.post(
                "/v1/issuers",
                server.operatorKey(),
                UUID.randomUUID().toString(),
                """
                {"name": "Soak", "url": "https://example.org", "email": "soak@example.org"}
                """)
            .json();
    String id = issuer.path("id").asText();
    String key = issuer.path("apiKey").asText();
    SoakLoad load = new SoakLoad(api, ledger, id, key);
    Check check = new Check(api, ledger, id, key);
    Clients clients = new Clients(load);
    int kills = 0;
    while (System.nanoTime() < end && clients.failure() == null) {
      Thread.sleep(BETWEEN_KILLS);
      server.killAndStart();
      kills++;
      clients.pausedFor(check::recent);
      System.out.printf(
          "kill %d: %d awards are there%s%n", kills, ledger.awards.size(), check.faults());
    }
    clients.end();
    check.everything();
    System.out.printf(
        "%d kills, %d requests sent again, done: %s%n", kills, api.repeated(), load.done());
    List<String> faults = new ArrayList<>(check.faults());
    Throwable failure = clients.failure();
    if (failure != null) {
      faults.add(failure.toString());
    }
    return faults;
  }

  /** Threads that do one thing after another, all of which can be made to wait. */
  private static final class Clients {
    private final ReentrantReadWriteLock working = new ReentrantReadWriteLock(true);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean ended;

    Clients(SoakLoad load) {
      for (int i = 0; i < CLIENTS; i++) {
        threads.add(Thread.ofVirtual().start(() -> work(load)));
      }
    }

    /** What is done between two kills, and may be interrupted. */
    interface Pause {
      void run() throws InterruptedException;
    }

    @Nullable Throwable failure() {
      return failure.get();
    }

    void pausedFor(Pause pause) throws InterruptedException {
      working.writeLock().lock();
      try {
        pause.run();
      } finally {
        working.writeLock().unlock();
      }
    }

    void end() throws InterruptedException {
      ended = true;
      for (Thread thread : threads) {
        thread.join();
      }
    }

    private void work(SoakLoad load) {
      while (!ended && failure.get() == null) {
        working.readLock().lock();
        try {
          load.one();
        } catch (RuntimeException | InterruptedException e) {
          failure.compareAndSet(null, e);
        } finally {
          working.readLock().unlock();
        }
      }
    }
  }
}
