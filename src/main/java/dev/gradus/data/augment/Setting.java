package dev.gradus.data.augment;

/**
 * A number that a person may set: enough for a slider and a file.
 *
 * @param id       the name in files: never changes
 * @param unit     what stands behind the number, such as "°"; may be empty
 * @param standard what it is until somebody changes it
 */
public record Setting(String id, String name, String help, String unit, double min, double max, double standard) {

    /** @throws IllegalArgumentException if the value is out of range, in a sentence that says so */
    public double checked(double value) {
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException(name + " lies between " + min + " and " + max + ". It was " + value + ".");
        }
        return value;
    }
}
