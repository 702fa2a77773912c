package dev.blazon.bench.cold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over folders that look like the kernel's. */
class CpuGroupTest {
  @TempDir private Path root;

  @Test
  void theFirstVersionHasAHierarchyForEach() throws IOException {
    Files.createDirectory(root.resolve("cpu"));
    Files.createDirectory(root.resolve("cpuacct"));
    CpuGroup group = CpuGroup.make(root, "one").orElseThrow();

    group.cap(29);
    Files.writeString(root.resolve("cpuacct/one/cpuacct.usage"), "1500000\n");

    assertEquals("5800", Files.readString(root.resolve("cpu/one/cpu.cfs_quota_us")));
    assertEquals("20000", Files.readString(root.resolve("cpu/one/cpu.cfs_period_us")));
    assertEquals(1.5, group.usedMillis());
    assertEquals(
        "echo $$ > %1$s/cpu/one/cgroup.procs && echo $$ > %1$s/cpuacct/one/cgroup.procs && exec \"$@\""
            .formatted(root),
        group.joining(List.of("java")).get(2));
  }

  @Test
  void theSecondVersionHasOneForAll() throws IOException {
    Files.writeString(root.resolve("cgroup.subtree_control"), "");
    CpuGroup group = CpuGroup.make(root, "two").orElseThrow();

    group.cap(58);
    Files.writeString(root.resolve("two/cpu.stat"), "usage_usec 2500\nuser_usec 2000\n");

    assertEquals("11600 20000", Files.readString(root.resolve("two/cpu.max")));
    assertEquals(2.5, group.usedMillis());
    assertEquals(
        List.of("/bin/sh", "-c"), group.joining(List.of("java", "-version")).subList(0, 2));
  }

  @Test
  void thereIsNoneWhereTheMachineHasNoGroups() {
    assertEquals(Optional.empty(), CpuGroup.make(root.resolve("nowhere"), "none"));
    assertTrue(CpuGroup.make(root, "none").isEmpty());
  }
}
