package dev.gradus.ui.landscape;

/**
 * From where the surface is seen.
 *
 * @param yaw   how far it is turned, in radians
 * @param pitch how far above it the eye stands, in radians; a right angle is straight above
 */
record Eye(double yaw, double pitch) {

    static final Eye USUAL = new Eye(0.55, 0.62);
    private static final double LOWEST = 0.25;
    private static final double HIGHEST = 1.45;

    Eye turned(double byYaw, double byPitch) {
        return new Eye(yaw + byYaw, Math.max(LOWEST, Math.min(HIGHEST, pitch + byPitch)));
    }

    double cosYaw() {
        return Math.cos(yaw);
    }

    double sinYaw() {
        return Math.sin(yaw);
    }

    double cosPitch() {
        return Math.cos(pitch);
    }

    double sinPitch() {
        return Math.sin(pitch);
    }
}
