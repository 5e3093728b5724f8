package org.perimeter.engine.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.MustCatchEvent;
import org.perimeter.engine.bundle.ProgrammeSettings;
import org.perimeter.engine.decision.Disposition;

/// What the demonstration holds its programmes to.
public final class DemoSettings {
    private DemoSettings() {}

    /// Two invented consignments that no release for Prince Rupert may let through.
    ///
    /// @param baseline the data set of the demonstration
    public static ProgrammeSettings princeRupert(Hash baseline) {
        return new ProgrammeSettings(
                baseline,
                List.of(
                        event(
                                "Ammonium nitrate declared as fertilizer",
                                Disposition.HOLD,
                                """
                                {"containers":[{"loadStatus":"loaded","number":"CSQU3054383","seals":[{"number":"SL40711"}]}],\
                                "goods":[{"description":"fertilizer in bags","hs":"310230"}],\
                                "onward.landPort":"USINL","onward.mode":"rail","port.discharge":"CAPRR"}\
                                """),
                        event(
                                "Seal broken between port and rail yard",
                                Disposition.EXAMINE,
                                """
                                {"containers":[{"loadStatus":"loaded","number":"CSQU3054383","seals":[{"number":"SL40712"}]}],\
                                "goods":[{"description":"green tea","hs":"090210"}],\
                                "onward.landPort":"USINL","onward.mode":"rail","port.discharge":"CAPRR",\
                                "sealEvents":[{"integrity":"broken"}]}\
                                """)));
    }

    private static MustCatchEvent event(String name, Disposition atLeast, String facts) {
        return MustCatchEvent.of(name, facts.getBytes(StandardCharsets.UTF_8), atLeast);
    }
}
