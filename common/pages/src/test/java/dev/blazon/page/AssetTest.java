package dev.blazon.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssetTest {
  @ParameterizedTest
  @EnumSource(Asset.class)
  void itsPathNamesItsContentAndItsFile(Asset asset) {
    String[] path = asset.path().split("/", -1);
    assertEquals(List.of("", "assets", asset.version(), path[3]), List.of(path));
    assertTrue(asset.version().matches("[0-9a-f]{16}"), asset.version());
    assertEquals(Optional.of(asset), Asset.of(path[3]));
    assertTrue(asset.content().length > 0);
  }

  @Test
  void whatNoPageLoadsIsNone() {
    assertEquals(Optional.empty(), Asset.of("STYLE"));
    assertEquals(Optional.empty(), Asset.of(""));
  }

  @Test
  void nobodyChangesTheContent() {
    byte[] content = Asset.STYLE.content();
    content[0]++;
    assertNotEquals(content[0], Asset.STYLE.content()[0]);
  }

  /** They ask for one another by their names, so that a path of one has to be that of all. */
  @Test
  void modulesHaveOneVersionTogetherAndComeAllAtOnce() {
    List<Asset> modules = Arrays.stream(Asset.values()).filter(Asset::isModule).toList();
    assertEquals(9, modules.size());
    assertEquals(1, modules.stream().map(Asset::version).distinct().count());
    for (Asset module : modules) {
      assertEquals("text/javascript; charset=utf-8", module.mediaType());
      Set<Asset> others = modules.stream().filter(m -> m != module).collect(Collectors.toSet());
      assertEquals(others, Set.copyOf(module.imports()));
    }
    assertEquals(List.of(), Asset.VERIFY.imports());
    assertEquals("image/svg+xml", Asset.MARK.mediaType());
  }
}
