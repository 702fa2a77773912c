package dev.blazon.card;

import dev.blazon.artwork.drawing.ArtworkOnCard;
import dev.blazon.artwork.drawing.Fonts;
import dev.blazon.artwork.drawing.PngEncoder;
import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * Paints a {@link Card} as a PNG, the preview picture that social networks show for a link. The
 * same card gives the same bytes.
 *
 * @see <a href="https://ogp.me/#structured">The Open Graph protocol: og:image</a>
 */
public final class CardPainter {
  /** Width of a card, in pixels: what networks show large, and do not crop by much. */
  public static final int WIDTH = 1_200;

  /** Height of a card, in pixels. */
  public static final int HEIGHT = 630;

  private static final int PANEL = 500;
  private static final int BADGE = 400;

  /** Of the badge beside a band. */
  private static final int SMALLER_BADGE = 370;

  /** What a badge that was taken back keeps of its colours. */
  private static final float FADED = 0.4f;

  private CardPainter() {}

  /**
   * Paints a card, as PNG.
   *
   * @return a PNG of {@value #WIDTH} × {@value #HEIGHT} pixels
   */
  public static byte[] paint(Card card) {
    Fonts.prepare();
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
    Graphics2D canvas = image.createGraphics();
    try {
      canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      Optional<StatusBand> band = StatusBand.of(card.mark());
      int bottom = HEIGHT - (band.isPresent() ? StatusBand.HEIGHT : 0);
      fill(canvas, CardColours.PAPER, 0, 0, WIDTH, HEIGHT);
      fill(canvas, CardColours.PANEL, 0, 0, PANEL, HEIGHT);
      badge(canvas, card, bottom, band.isPresent() ? SMALLER_BADGE : BADGE);
      Legend.of(card).draw(canvas, bottom);
      band.ifPresent(
          mark -> mark.draw(canvas, new Rectangle2D.Double(0, bottom, WIDTH, StatusBand.HEIGHT)));
    } finally {
      canvas.dispose();
    }
    return PngEncoder.encode(image);
  }

  private static void badge(Graphics2D canvas, Card card, int bottom, int side) {
    int left = (PANEL - side) / 2;
    int top = (bottom - side) / 2;
    Optional<BufferedImage> artwork =
        Optional.ofNullable(card.artwork()).flatMap(bytes -> ArtworkOnCard.of(bytes, side));
    Graphics2D own = (Graphics2D) canvas.create();
    if (card.mark() instanceof StatusMark.Revoked) {
      own.setComposite(AlphaComposite.SrcOver.derive(FADED));
    }
    artwork.ifPresentOrElse(
        image -> own.drawImage(image, left, top, null), () -> Medal.draw(own, left, top, side));
    own.dispose();
  }

  private static void fill(
      Graphics2D canvas, Color colour, int left, int top, int width, int height) {
    canvas.setColor(colour);
    canvas.fillRect(left, top, width, height);
  }
}
