package dev.blazon.bench.cold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A control group of Linux that one process and its children are in: it counts their processor time
 * and holds them to a share of one processor. Versions 1 and 2 are known.
 */
final class CpuGroup implements AutoCloseable {
  /** How often the kernel gives the share anew, in microseconds, as Lambda has it. */
  static final int PERIOD = 20_000;

  private final Layout layout;

  private CpuGroup(Layout layout) {
    this.layout = layout;
  }

  /**
   * Where the files of a group are.
   *
   * @param quota what the share is written to
   * @param members the ids of the processes in it, one file a hierarchy
   * @param usage what says how much processor time was used
   */
  private record Layout(Version version, Path quota, List<Path> members, Path usage) {}

  private enum Version {
    ONE,
    TWO
  }

  /**
   * A new group under the machine's own.
   *
   * @param root where the groups are, such as {@code /sys/fs/cgroup}
   * @return nothing where the machine has no such groups, or lets nobody make any
   */
  static Optional<CpuGroup> make(Path root, String name) {
    try {
      if (Files.isWritable(root.resolve("cpu")) && Files.isWritable(root.resolve("cpuacct"))) {
        Path cpu = Files.createDirectory(root.resolve("cpu").resolve(name));
        Path count = root.resolve("cpuacct").resolve(name);
        // On many machines both are one hierarchy.
        if (!Files.exists(count)) {
          Files.createDirectory(count);
        }
        write(cpu.resolve("cpu.cfs_period_us"), String.valueOf(PERIOD));
        return Optional.of(
            new CpuGroup(
                new Layout(
                    Version.ONE,
                    cpu.resolve("cpu.cfs_quota_us"),
                    List.of(cpu.resolve("cgroup.procs"), count.resolve("cgroup.procs")),
                    count.resolve("cpuacct.usage"))));
      }
      Path below = root.resolve("cgroup.subtree_control");
      if (Files.isWritable(below)) {
        write(below, "+cpu");
        Path group = Files.createDirectory(root.resolve(name));
        return Optional.of(
            new CpuGroup(
                new Layout(
                    Version.TWO,
                    group.resolve("cpu.max"),
                    List.of(group.resolve("cgroup.procs")),
                    group.resolve("cpu.stat"))));
      }
      return Optional.empty();
    } catch (IOException | UncheckedIOException e) {
      // A container's root, as a rule: it may look, and not write.
      return Optional.empty();
    }
  }

  /** A command for a shell that has it join before it becomes the program of its arguments. */
  List<String> joining(List<String> command) {
    StringBuilder script = new StringBuilder();
    for (Path members : layout.members) {
      script.append("echo $$ > ").append(members).append(" && ");
    }
    List<String> joining = new ArrayList<>(List.of("/bin/sh", "-c", script + "exec \"$@\"", "sh"));
    joining.addAll(command);
    return joining;
  }

  /**
   * Holds it to a share from here on.
   *
   * @param percent of one processor
   */
  void cap(double percent) {
    long quota = Math.round(PERIOD * percent / 100);
    write(
        layout.quota,
        switch (layout.version) {
          case ONE -> String.valueOf(quota);
          case TWO -> quota + " " + PERIOD;
        });
  }

  /** How much processor time its processes have used, in milliseconds. */
  double usedMillis() {
    String text = read(layout.usage);
    return switch (layout.version) {
      case ONE -> Long.parseLong(text.strip()) / 1e6;
      case TWO ->
          text.lines()
                  .filter(line -> line.startsWith("usage_usec "))
                  .mapToLong(line -> Long.parseLong(line.substring("usage_usec ".length())))
                  .sum()
              / 1e3;
    };
  }

  /** Takes the group away; its processes must have ended. */
  @Override
  public void close() {
    for (Path members : layout.members) {
      Path group = members.resolveSibling("");
      try {
        Files.deleteIfExists(group);
      } catch (IOException e) {
        // The kernel lets go of the ended a moment later; what stays is empty and in nobody's way.
      }
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
