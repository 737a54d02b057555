package dev.gradus.nn.schedule;

import static dev.gradus.reference.ReferenceCases.setting;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.gradus.nn.Schedule;
import dev.gradus.reference.ReferenceCases;
import dev.gradus.train.RateCourse;
import java.util.ArrayList;
import java.util.List;

/** A case of {@code schedules.json} as a course of the learning rate; what its config leaves out has PyTorch's default. */
final class ScheduleCases {

    private ScheduleCases() {}

    static RateCourse course(JsonObject each) {
        RateCourse alone = RateCourse.CONSTANT.withUnit(Schedule.Unit.STEPS).withSchedule(schedule(each));
        return ReferenceCases.type(each).equals("LinearWarmup")
                ? alone.withWarmUp(whole(each, "steps", 5)).withWarmUpStart(setting(each, "startFactor", 1.0 / 3)) : alone;
    }

    /** The rate that a course starts from: the highest one of a cycle, else the one that was set. */
    static double base(JsonObject each) {
        return setting(each, "maxLr", setting(each, "lr", 0));
    }

    private static Schedule schedule(JsonObject each) {
        double min = setting(each, "min", 0);
        return switch (ReferenceCases.type(each)) {
            case "Constant", "LinearWarmup" -> new Constant();
            case "Step" -> new StepDecay(whole(each, "stepSize", 0), setting(each, "gamma", 0.1));
            case "MultiStep" -> new MultiStep(milestones(each), setting(each, "gamma", 0.1));
            case "Exponential" -> new Exponential(setting(each, "gamma", 0));
            case "Cosine" -> each.getAsJsonObject("config").has("restartMultiplier")
                    ? new CosineRestarts(whole(each, "tMax", 0), whole(each, "restartMultiplier", 1), min)
                    : new Cosine(whole(each, "tMax", 0), min);
            case "CosineRestarts" -> new CosineRestarts(whole(each, "t0", whole(each, "tMax", 0)),
                    whole(each, "tMult", whole(each, "multiplier", 1)), min);
            case "Polynomial" -> new Polynomial(whole(each, "steps", 5), setting(each, "power", 1));
            case "OneCycle" -> new OneCycle(whole(each, "totalSteps", 0), setting(each, "divFactor", 25),
                    setting(each, "finalDivFactor", 1e4), setting(each, "pctStart", 0.3), linear(each));
            case "ReduceOnPlateau" -> new ReduceOnPlateau(setting(each, "factor", 0.1), whole(each, "patience", 10),
                    whole(each, "cooldown", 0), min, setting(each, "threshold", 1e-4));
            default -> throw new IllegalArgumentException("No schedule for " + each + ".");
        };
    }

    private static int whole(JsonObject each, String name, int otherwise) {
        return (int) setting(each, name, otherwise);
    }

    private static boolean linear(JsonObject each) {
        JsonElement way = each.getAsJsonObject("config").get("anneal");
        return way != null && way.getAsString().equals("linear");
    }

    private static List<Integer> milestones(JsonObject each) {
        List<Integer> milestones = new ArrayList<>();
        each.getAsJsonObject("config").getAsJsonArray("milestones").forEach(one -> milestones.add(one.getAsInt()));
        return milestones;
    }
}
