package dev.gradus.data;

/**
 * How the pixels along one side of an image become those of another length, in whole numbers, so that every reader of a
 * model gets the same bytes: pixel i is {@code sum over k of weights[i][k] * pixel(first[i] + k) / total}.
 *
 * <p>A side that shrinks takes the average over the area that a pixel covers. A side that grows is interpolated between
 * the two nearest centres, at {@code (i + 0.5) * from / to - 0.5}; what lies beyond the outermost centres is like them.
 */
record ImageAxis(int[] first, long[][] weights, long total) {

    static ImageAxis of(int from, int to) {
        int[] first = new int[to];
        long[][] weights = new long[to][];
        for (int i = 0; i < to; i++) {
            if (to < from) {
                shrink(i, from, to, first, weights);
            } else {
                grow(i, from, to, first, weights);
            }
        }
        return new ImageAxis(first, weights, to < from ? from : 2L * to);
    }

    /** In units in which a pixel is {@code to} long before and {@code from} after: how much of each lies in the new one. */
    private static void shrink(int i, long from, long to, int[] first, long[][] weights) {
        long begin = i * from;
        long end = begin + from;
        first[i] = (int) (begin / to);
        weights[i] = new long[(int) ((end - 1) / to) - first[i] + 1];
        for (int k = 0; k < weights[i].length; k++) {
            long pixel = (first[i] + k) * to;
            weights[i][k] = Math.min(end, pixel + to) - Math.max(begin, pixel);
        }
    }

    private static void grow(int i, long from, long to, int[] first, long[][] weights) {
        long whole = 2 * to;
        long place = Math.min(Math.max((2L * i + 1) * from - to, 0), (from - 1) * whole);
        long beyond = place % whole;
        first[i] = (int) (place / whole);
        weights[i] = beyond == 0 ? new long[] {whole} : new long[] {whole - beyond, beyond};
    }
}
