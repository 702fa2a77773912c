package dev.blazon.page;

import dev.blazon.json.Texts;
import dev.blazon.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lays out the picture of a pathway: its stages from top to bottom, joined by a line, the badges of
 * each beside it, and the goal at the end. A window of 320 CSS pixels shows it in its own size. It
 * says nothing that the page does not say in words as well; what has no room there ends in an
 * ellipsis.
 *
 * @param rows what is drawn, from top to bottom
 * @param height how high it is, in its own units
 * @param mirrored whether it runs from right to left
 * @param inOrder whether the stages follow one another
 * @param description the same in words
 */
public record PathwayPicture(
    List<Row> rows, int height, boolean mirrored, boolean inOrder, String description) {
  /** How wide it is, in its own units. */
  public static final int WIDTH = 280;

  /** How high a line of text is. */
  static final int LINE = 17;

  private static final int NODE = 16;
  private static final int STAGE_TEXT = 40;
  private static final int STEP_TEXT = 62;

  /** Of letters: more than the 13 of the stylesheet, because some are set bold. */
  private static final double SIZE = 16.5;

  private static final int MOST_LINES = 2;
  private static final int GAP = 14;

  /** The rows cannot be changed. */
  public PathwayPicture {
    rows = List.copyOf(rows);
  }

  /** What a row stands for. */
  public enum Kind {
    /** A stage, with its number in a circle. */
    STAGE,

    /** A badge of the stage above it. */
    STEP,

    /** What is at the end. */
    GOAL
  }

  /**
   * A line or two of text, beside what stands for it.
   *
   * @param kind what it stands for
   * @param mark what stands in its circle; empty for nothing
   * @param y the middle of its circle
   * @param lines its text
   */
  public record Row(Kind kind, String mark, int y, List<String> lines) {
    /** The lines cannot be changed. */
    public Row {
      lines = List.copyOf(lines);
    }

    /** Where the text of a line stands: its baseline. */
    public int baseline(int line) {
      return y + 5 + line * LINE;
    }
  }

  /** The picture of a page's pathway, in the language of {@code words}. */
  public static PathwayPicture of(PathwayPage page, Words words) {
    List<Row> rows = new ArrayList<>();
    int y = NODE;
    for (StageShown stage : page.stages()) {
      String needed = words.say("pathway.short", stage.required(), stage.steps().size());
      List<String> lines = new ArrayList<>(lines(stage.name(), STAGE_TEXT));
      lines.add(needed);
      rows.add(new Row(Kind.STAGE, words.say("pathway.number", stage.number()), y, lines));
      y += lines.size() * LINE + 6;
      for (StepShown step : stage.steps()) {
        List<String> label = lines(step.label(words), STEP_TEXT);
        rows.add(new Row(Kind.STEP, "", y, label));
        y += label.size() * LINE + 5;
      }
      y += GAP;
    }
    List<String> goal = lines(goal(page, words), STAGE_TEXT);
    rows.add(new Row(Kind.GOAL, "", y, goal));
    return new PathwayPicture(
        rows,
        y + Math.max(NODE, goal.size() * LINE),
        words.language().direction().equals("rtl"),
        page.inOrder(),
        description(page, words));
  }

  /** A place across, from the side where reading begins. */
  public int x(int place) {
    return mirrored ? WIDTH - place : place;
  }

  /** Where the text of a row begins. */
  public int textAt(Row row) {
    return x(
        switch (row.kind()) {
          case STAGE, GOAL -> STAGE_TEXT;
          case STEP -> STEP_TEXT;
        });
  }

  /** The middle of the line that joins the stages, across. */
  public int spine() {
    return x(NODE);
  }

  private static String goal(PathwayPage page, Words words) {
    StepShown goal = page.goal();
    return goal == null ? words.say("pathway.goal") : goal.label(words);
  }

  private static String description(PathwayPage page, Words words) {
    String stages =
        page.stages().stream()
            .map(
                stage ->
                    words.say(
                        "pathway.described",
                        stage.number(),
                        OneLine.of(stage.name(), OneLine.NAME),
                        stage.required(),
                        stage.steps().size(),
                        stage.steps().stream()
                            .map(step -> OneLine.of(step.label(words), OneLine.NAME))
                            .collect(Collectors.joining(", "))))
            .collect(Collectors.joining(" "));
    String goal = OneLine.of(goal(page, words), OneLine.NAME);
    return stages + " " + words.say("pathway.described-goal", goal);
  }

  /** A text in a line or two, cut where there is no room for more. */
  private static List<String> lines(String text, int from) {
    double room = (WIDTH - from) / SIZE;
    List<String> lines = new ArrayList<>();
    String rest = Texts.oneLine(Texts.unturned(text));
    while (!rest.isEmpty() && lines.size() < MOST_LINES) {
      boolean last = lines.size() == MOST_LINES - 1;
      int end = fitting(rest, last ? room - 1 : room);
      if (end == rest.length() || fitting(rest, room) == rest.length()) {
        lines.add(rest);
        return lines;
      }
      int space = rest.lastIndexOf(' ', end);
      int cut = space > 0 ? space : end;
      lines.add(rest.substring(0, cut).strip() + (last ? "…" : ""));
      rest = rest.substring(cut).strip();
    }
    return lines.isEmpty() ? List.of("–") : lines;
  }

  /** How many characters of a text fit into this room, in parts of the size of letters. */
  private static int fitting(String text, double room) {
    double used = 0;
    int at = 0;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      used += EmbedTextHeight.width(character);
      if (used > room) {
        return Math.max(at, Character.charCount(text.codePointAt(0)));
      }
      at += Character.charCount(character);
    }
    return at;
  }
}
