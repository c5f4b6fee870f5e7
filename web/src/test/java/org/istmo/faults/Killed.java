package org.istmo.faults;

import java.util.ArrayList;
import java.util.List;
import org.istmo.domain.fault.Failpoint;

/** {@code kill -9} at a point, so many times, each time followed by another start of the same node. */
final class Killed {

    private Killed() {}

    /** @return what is not as it should be afterwards */
    static List<String> at(Failpoint point, int times, Stage stage) throws Exception {
        stage.points.hold(point);
        NodeProcess next = stage.node("one");
        for (int time = 0; time < times; time++) {
            NodeProcess node = next.begun();
            if (time + 1 < times) {
                next = stage.node("one");
            }
            node.awaitAt(point, stage.points, Stage.PATIENCE);
            node.kill();
            stage.world.later();
        }
        stage.points.release(point);
        NodeProcess last = stage.node("one").begun();
        stage.awaitAll();
        last.kill();
        stage.node("one").begun();
        List<String> broken = new ArrayList<>(stage.broken());
        Patience.until(
                Stage.PATIENCE, "nothing left behind", () -> stage.leftovers().isEmpty());
        return broken;
    }
}
