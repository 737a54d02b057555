package dev.gradus.data.augment;

/**
 * A number that a person may set: enough for a slider and a file.
 *
 * @param id       the name in files: never changes
 * @param unit     what stands behind the number, such as "°"; may be empty
 * @param standard what it is until somebody changes it
 * @param whole    whether a slider gives whole numbers only; a file may hold others
 */
public record AugmentSetting(String id, String name, String help, String unit, double min, double max, double standard,
        boolean whole) {

    static AugmentSetting of(String id, String name, String help, String unit, double min, double max, double standard) {
        return new AugmentSetting(id, name, help, unit, min, max, standard, false);
    }

    static AugmentSetting whole(String id, String name, String help, String unit, int min, int max, int standard) {
        return new AugmentSetting(id, name, help, unit, min, max, standard, true);
    }

    /** @throws IllegalArgumentException if the value is out of range, in a sentence that says so */
    public double checked(double value) {
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException(name + " lies between " + min + " and " + max + ". It was " + value + ".");
        }
        return value;
    }
}
