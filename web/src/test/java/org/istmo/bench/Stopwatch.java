package org.istmo.bench;

import java.util.Arrays;
import java.util.List;
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

        private static Times of(double[] runs) {
            Arrays.sort(runs);
            return new Times(runs[0], runs[runs.length / 2], runs[runs.length - 1]);
        }

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
        return inTurn(warm, List.of(work))[0];
    }

    /** Of each, one run after the other, so that what slows the machine for a while slows all of them. */
    static Times[] inTurn(int runs, List<Callable<?>> works) throws Exception {
        double[][] times = new double[works.size()][runs];
        for (int run = 0; run < runs; run++) {
            for (int work = 0; work < times.length; work++) {
                times[work][run] = once(works.get(work));
            }
        }
        return Arrays.stream(times).map(Times::of).toArray(Times[]::new);
    }

    static double once(Callable<?> work) throws Exception {
        long start = System.nanoTime();
        work.call();
        return (System.nanoTime() - start) / 1e6;
    }
}
