package org.istmo.reporting.aggregate;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Numbers of rows, a bit each, so that a million of them take a fraction of a megabyte. */
final class IdSet {

    private static final int BLOCK = 1 << 16;

    private final Map<Long, BitSet> blocks = new HashMap<>();

    void add(long id) {
        blocks.computeIfAbsent(id / BLOCK, none -> new BitSet()).set((int) (id % BLOCK));
    }

    boolean has(long id) {
        BitSet block = blocks.get(id / BLOCK);
        return block != null && block.get((int) (id % BLOCK));
    }
}
