package dev.blazon.baking;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts how many elements an SVG draws once every {@code <use>} stands for what it refers to, so
 * that an upload that draws too many is refused. Ten rows of ten references each, every row to the
 * one before, are a few hundred bytes and ten thousand million shapes: an entity bomb that needs no
 * entity.
 */
final class SvgExpansion {
  private static final long MAX_ELEMENTS = 200_000;

  /** A longer chain of references is no drawing, and would be as deep a recursion. */
  private static final int MAX_CHAIN = 200;

  private static final long TOO_MANY = MAX_ELEMENTS + 1;
  private static final long UNKNOWN = -1;

  private final Node root = new Node();
  private final Map<String, Node> byId = new HashMap<>();
  private final Deque<Node> open = new ArrayDeque<>(List.of(root));

  /** The elements between one {@code id} and those below it. */
  private static final class Node {
    private final List<Node> children = new ArrayList<>();
    private final List<String> uses = new ArrayList<>();
    private long elements;
    private long cost = UNKNOWN;
  }

  /**
   * An element opens.
   *
   * @param id its {@code id}, if any
   * @param use what it draws again, as {@code #id}, if it is a {@code <use>}
   */
  void start(@Nullable String id, @Nullable String use) {
    Node node = open.element();
    if (id != null) {
      Node own = new Node();
      node.children.add(own);
      byId.putIfAbsent(id, own);
      node = own;
    }
    node.elements++;
    if (use != null) {
      node.uses.add(use.strip().substring(1));
    }
    open.push(node);
  }

  void end() {
    open.pop();
  }

  /** Whether it all comes to more than a viewer should be asked to draw. */
  boolean isTooLarge() {
    return cost(root, 0) == TOO_MANY;
  }

  private long cost(Node node, int chain) {
    if (node.cost != UNKNOWN) {
      return node.cost;
    }
    node.cost = TOO_MANY; // found again below itself, it draws itself
    if (chain > MAX_CHAIN) {
      return TOO_MANY;
    }
    long sum = node.elements;
    for (Node child : node.children) {
      sum = Math.min(TOO_MANY, sum + cost(child, chain + 1));
    }
    for (String use : node.uses) {
      Node target = byId.get(use);
      sum = Math.min(TOO_MANY, sum + (target == null ? 0 : cost(target, chain + 1)));
    }
    node.cost = sum;
    return sum;
  }
}
