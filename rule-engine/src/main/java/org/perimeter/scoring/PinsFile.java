package org.perimeter.scoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.perimeter.engine.bundle.Pins;
import org.perimeter.engine.json.StrictRecords;
import tools.jackson.core.JacksonException;

/// The node's own root keys and required agencies, from a file that only its operator writes.
///
/// ```json
/// {"roots": {"CBSA": ["MCowBQ…"], "CBP": ["MCowBQ…"]},
///  "required": {"prince-rupert": ["CBSA", "CBP"]},
///  "demo": false}
/// ```
final class PinsFile {
    private static final long LARGEST = 1 << 20;

    private PinsFile() {}

    static Pins read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw refused(file, "it is longer than " + LARGEST + " bytes");
            }
            Pins pins =
                    StrictRecords.mapper().build().readValue(Files.readAllBytes(file), Pins.class);
            if (pins.required().isEmpty()) {
                throw refused(file, "it requires no programme");
            }
            return pins;
        } catch (NoSuchFileException e) {
            throw refused(file, "it is not there");
        } catch (IOException e) {
            throw refused(file, "it cannot be read: " + e);
        } catch (JacksonException e) {
            throw refused(file, e.getOriginalMessage());
        }
    }

    private static StartRefused refused(Path file, String why) {
        return new StartRefused(
                "The pins of this node cannot be taken from " + file + ": " + why,
                "The file holds roots (agency to base64 SPKI root keys), required (programme to agencies) and demo,"
                        + " and is given by --perimeter.scoring.pins-file.");
    }
}
