package org.perimeter.policy.list;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.perimeter.engine.list.ListEntry;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.database.Locks;
import org.perimeter.policy.list.CsvEntries.Read;
import org.perimeter.policy.list.ListImport.Mode;
import org.perimeter.policy.list.internal.EntryStore;
import org.perimeter.policy.list.internal.ListStore;
import org.perimeter.policy.person.People;
import org.perimeter.policy.person.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes entries out of files: shows first what would become of the list, then does it.
@Service
public class ListImports {
    private static final int LARGEST = 64 << 20;
    private static final int SHOWN = 100;

    private final ListStore store;
    private final EntryStore entries;
    private final ListWriting writing;
    private final People people;
    private final Locks locks;

    ListImports(
            ListStore store, EntryStore entries, ListWriting writing, People people, Locks locks) {
        this.store = store;
        this.entries = entries;
        this.writing = writing;
        this.people = people;
        this.locks = locks;
    }

    /// Changes nothing.
    @Transactional(readOnly = true)
    public Answer<ImportPreview> preview(ListImport wanted) {
        VersionedList list = store.find(wanted.list()).orElseThrow();
        byte[] file = wanted.file();
        if (file.length > LARGEST) {
            return Answer.refused(ListRefusal.FILE_TOO_LARGE);
        }
        Optional<Read> read = read(file, list);
        return read.isEmpty()
                ? Answer.refused(ListRefusal.FILE_NOT_READ)
                : Answer.done(preview(wanted, read.get()));
    }

    /// Leaves out the lines that are refused.
    @Transactional
    public Changing take(ListImport wanted, String reason, PersonId by) {
        Person person = people.get(by);
        locks.take("list", wanted.list());
        VersionedList list = store.find(wanted.list()).orElseThrow();
        byte[] file = wanted.file();
        if (file.length > LARGEST) {
            return new Changing.Refused(ListRefusal.FILE_TOO_LARGE);
        }
        Optional<Read> read = read(file, list);
        return read.isEmpty()
                ? new Changing.Refused(ListRefusal.FILE_NOT_READ)
                : writing.write(
                        list,
                        wanted.base(),
                        reason,
                        person,
                        () -> after(list, wanted.mode(), read.get().entries()));
    }

    private Entries after(VersionedList list, Mode mode, Entries file) {
        return switch (mode) {
            case REPLACE -> file;
            case ADD -> writing.now(list).with(file.all());
        };
    }

    private static Optional<Read> read(byte[] file, VersionedList list) {
        return CsvEntries.read(file, new EntryRules(list.shape(), list.kind()));
    }

    /// Looks every entry of the list up among those of the file, so that only the file is held.
    private ImportPreview preview(ListImport wanted, Read read) {
        Entries file = read.entries();
        var existing = new BitSet(file.size());
        var going = new Going(wanted.mode());
        entries.each(
                wanted.list(),
                wanted.base(),
                entry -> {
                    int place = file.indexOf(entry);
                    if (place >= 0 && file.all().get(place).equals(entry)) {
                        existing.set(place);
                    } else {
                        going.unlessKept(entry, place >= 0);
                    }
                });
        List<ListEntry> coming = new ArrayList<>();
        for (int place = existing.nextClearBit(0);
                place < file.size() && coming.size() < SHOWN;
                place = existing.nextClearBit(place + 1)) {
            coming.add(file.all().get(place));
        }
        return new ImportPreview(
                wanted.base(),
                file.size() - existing.cardinality(),
                going.count,
                existing.cardinality(),
                read.repeated(),
                coming,
                going.first,
                read.refused());
    }

    /// Counts the entries that an import takes off the list.
    private static final class Going {
        private final Mode mode;
        private final List<ListEntry> first = new ArrayList<>();
        private int count;

        Going(Mode mode) {
            this.mode = mode;
        }

        /// @param replaced whether the file gives the key another number
        void unlessKept(ListEntry entry, boolean replaced) {
            if (mode == Mode.REPLACE || replaced) {
                count++;
                if (first.size() < SHOWN) {
                    first.add(entry);
                }
            }
        }
    }
}
