package relais.demo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Pictures of the demo, drawn: soft discs on a wash of colour, always the same for the same name, never a face. */
final class DemoPictures {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 900;
    private static final int DISCS = 14;

    private DemoPictures() {}

    /** The picture of this name, as a PNG. */
    static Flux<DataBuffer> of(String name) {
        return Mono.fromCallable(() -> DefaultDataBufferFactory.sharedInstance.wrap(png(name)))
            .subscribeOn(Schedulers.boundedElastic())
            .cast(DataBuffer.class)
            .flux();
    }

    private static byte[] png(String name) {
        var dice = new Random(name.hashCode());
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        float hue = dice.nextFloat();
        pen.setPaint(new GradientPaint(0, 0, colour(hue, 0.25f, 255), WIDTH, HEIGHT, colour(hue + 0.12f, 0.45f, 255)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        for (int disc = 0; disc < DISCS; disc++) {
            double size = 60 + dice.nextDouble() * 320;
            pen.setColor(colour(hue + dice.nextFloat() * 0.2f, 0.55f, 60 + dice.nextInt(90)));
            pen.fill(
                new Ellipse2D.Double(
                    dice.nextDouble() * WIDTH - size / 2,
                    dice.nextDouble() * HEIGHT - size / 2,
                    size,
                    size
                )
            );
        }
        pen.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Color colour(float hue, float strength, int cover) {
        var full = Color.getHSBColor(hue, strength, 0.92f);
        return new Color(full.getRed(), full.getGreen(), full.getBlue(), cover);
    }
}
