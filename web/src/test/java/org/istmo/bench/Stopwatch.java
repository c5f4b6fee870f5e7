package org.istmo.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Runs work again and again. */
final class Stopwatch {

    private Stopwatch() {}

    /**
     * Milliseconds.
     *
     * @param best of the warm runs
     * @param median of the warm runs
     * @param worst of the warm runs
     */
    record Times(double best, double median, double worst) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%9.1f %9.1f %9.1f", best, median, worst);
        }
    }

    /** @param cold how many runs are not counted */
    static Times time(int cold, int warm, Callable<?> work) throws Exception {
        for (int run = 0; run < cold; run++) {
            work.call();
        }
        double[] times = new double[warm];
        for (int run = 0; run < warm; run++) {
            times[run] = once(work);
        }
        Arrays.sort(times);
        return new Times(times[0], times[warm / 2], times[warm - 1]);
    }

    static double once(Callable<?> work) throws Exception {
        long start = System.nanoTime();
        work.call();
        return (System.nanoTime() - start) / 1e6;
    }
}
