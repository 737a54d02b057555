package dev.gradus.data.generate;

import dev.gradus.data.Generated;
import dev.gradus.data.ImageSet;
import dev.gradus.data.InputPlan;
import dev.gradus.data.Task;
import java.util.List;

/** Pictures with a class each. */
public record Pictures(PictureMaker maker) implements Making {

    @Override
    public Task task() {
        return Task.CLASSIFICATION;
    }

    @Override
    public List<String> classNames(Generated settings) {
        return maker.classNames();
    }

    @Override
    public ImageSet content(Generator generator, Generated settings) {
        byte[] pixels = new byte[settings.size() * maker.pixels()];
        int[] labels = new int[settings.size()];
        for (int i = 0; i < labels.length; i++) {
            maker.draw(settings.seed(), settings.noise(), i, pixels, i * maker.pixels());
            labels[i] = maker.label(i);
        }
        return ImageSet.of(generator.name(), maker.channels(), maker.height(), maker.width(), pixels, labels, maker.classNames());
    }

    @Override
    public InputPlan plan(Generated settings) {
        return new InputPlan.Images(InputPlan.PixelScaling.UNIT);
    }
}
