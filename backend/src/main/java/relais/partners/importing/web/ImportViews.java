package relais.partners.importing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import relais.partners.Roster;
import relais.partners.importing.Counts;
import relais.partners.importing.ImportJob;
import relais.partners.importing.ImportState;
import relais.partners.importing.ImportState.*;
import relais.partners.importing.Importing;
import relais.partners.importing.Outcome;
import relais.partners.importing.RowVerdict;
import relais.partners.importing.Told;
import relais.partners.importing.Verdict;
import relais.partners.importing.reading.Column;
import relais.partners.importing.reading.Warning;
import relais.partners.importing.sheet.Encoding;
import relais.partners.importing.sheet.Said;
import relais.partners.importing.sheet.Workbook;
import relais.wire.model.ColumnChoice;
import relais.wire.model.ImportAction;
import relais.wire.model.ImportBlanks;
import relais.wire.model.ImportChoice;
import relais.wire.model.ImportColumn;
import relais.wire.model.ImportCounts;
import relais.wire.model.ImportDelimiter;
import relais.wire.model.ImportEdit;
import relais.wire.model.ImportEditPage;
import relais.wire.model.ImportEncoding;
import relais.wire.model.ImportKey;
import relais.wire.model.ImportKnown;
import relais.wire.model.ImportLine;
import relais.wire.model.ImportMapping;
import relais.wire.model.ImportOutcome;
import relais.wire.model.ImportPage;
import relais.wire.model.ImportReading;
import relais.wire.model.ImportRow;
import relais.wire.model.ImportRowPage;
import relais.wire.model.ImportUndone;
import relais.wire.model.ImportVerdict;
import relais.wire.model.ImportView;
import relais.wire.model.ImportWarning;
import relais.wire.model.ImportWorkbook;
import relais.wire.model.Network;

/** Imports as the wizard sees them. */
@Mapper
interface ImportViews {
    @Mapping(target = "state", source = "state")
    @Mapping(target = "fileName", source = "file.name")
    @Mapping(target = "size", source = "file.layout.size")
    @Mapping(target = "lines", source = "file.layout.lines")
    @Mapping(target = "encoding", source = "file.layout.encoding")
    @Mapping(target = "delimiter", source = "file.layout.delimiter")
    @Mapping(target = "headerLine", source = "file.layout.headerLine")
    @Mapping(target = "workbook", source = "file.workbook")
    @Mapping(target = "network", source = "recognition.network")
    @Mapping(target = "columns", source = "recognition.columns")
    @Mapping(target = "warnings", source = "recognition.warnings")
    @Mapping(target = "source", source = "told.source")
    @Mapping(target = "collectedOn", source = "told.collectedOn")
    @Mapping(target = "purpose", source = "told.purpose")
    @Mapping(target = "choice", source = "told.choice", defaultValue = "FIRST")
    @Mapping(target = "blanks", source = "told.blanks", defaultValue = "KEEP")
    @Mapping(target = "known", source = "told.known", defaultValue = "REPLACE")
    @Mapping(target = "meetBy", expression = "java(meetBy(job.told()))")
    @Mapping(target = "counts", expression = "java(counts(job.counts()))")
    @Mapping(target = "rowsDone", expression = "java(rowsDone(job.state()))")
    @Mapping(target = "outcome", expression = "java(outcome(job.state()))")
    @Mapping(target = "undone", expression = "java(undone(job.state()))")
    @Mapping(target = "failure", expression = "java(failure(job.state()))")
    @Mapping(target = "actions", expression = "java(actions(job.state()))")
    ImportView view(ImportJob job);

    @Mapping(target = "fileName", source = "file.name")
    @Mapping(target = "source", source = "told.source")
    @Mapping(target = "counts", expression = "java(counts(job.counts()))")
    ImportLine line(ImportJob job);

    ImportColumn column(Column column);

    ImportWorkbook workbook(Workbook workbook);

    ImportWarning warning(Warning warning);

    ImportRow row(RowVerdict row);

    ImportEncoding encoding(Encoding encoding);

    Encoding encoding(ImportEncoding encoding);

    Verdict verdict(ImportVerdict verdict);

    ImportVerdict verdict(Verdict verdict);

    relais.partners.Network network(Network network);

    Network network(relais.partners.Network network);

    ImportJob.ColumnChoice choice(ColumnChoice choice);

    Told.Choice choice(ImportChoice choice);

    ImportChoice choice(Told.Choice choice);

    ImportBlanks blanks(Told.Blanks blanks);

    ImportKnown known(Told.Known known);

    Told.Blanks blanks(ImportBlanks blanks);

    Told.Known known(ImportKnown known);

    Told.Key key(ImportKey key);

    ImportKey key(Told.Key key);

    ImportEdit edit(Roster.Edit edit);

    default List<ImportKey> meetBy(@Nullable Told told) {
        return told == null || told.meetBy() == null
            ? List.of()
            : told.meetBy().stream().sorted().map(this::key).toList();
    }

    List<ImportJob.ColumnChoice> choices(List<ColumnChoice> choices);

    default ImportPage page(Importing.Page<ImportJob> page) {
        return new ImportPage()
            .items(page.items().stream().map(this::line).toList())
            .nextCursor(page.nextCursor())
            .total(page.total());
    }

    default ImportRowPage rows(Importing.Page<RowVerdict> page) {
        return new ImportRowPage()
            .items(page.items().stream().map(this::row).toList())
            .nextCursor(page.nextCursor())
            .total(page.total());
    }

    default ImportEditPage edits(Importing.Page<Roster.Edit> page) {
        return new ImportEditPage()
            .items(page.items().stream().map(this::edit).toList())
            .nextCursor(page.nextCursor())
            .total(page.total());
    }

    default ImportJob.Wish wish(ImportMapping mapping) {
        Told.Choice choice = mapping.getChoice() == null ? Told.Choice.FIRST : choice(mapping.getChoice());
        Told told = new Told(
            mapping.getSource().strip(),
            mapping.getCollectedOn(),
            mapping.getPurpose().strip(),
            choice,
            mapping.getBlanks() == null ? Told.Blanks.KEEP : blanks(mapping.getBlanks()),
            mapping.getKnown() == null ? Told.Known.REPLACE : known(mapping.getKnown()),
            mapping.getMeetBy() == null
                ? Set.of()
                : mapping.getMeetBy().stream().map(this::key).collect(Collectors.toSet())
        );
        return new ImportJob.Wish(
            mapping.getNetwork() == null ? null : network(mapping.getNetwork()),
            choices(mapping.getColumns()),
            told
        );
    }

    default Said said(ImportReading reading) {
        return new Said(
            reading.getEncoding() == null ? null : encoding(reading.getEncoding()),
            reading.getDelimiter() == null ? null : mark(reading.getDelimiter()),
            reading.getHeaderLine(),
            reading.getSheet()
        );
    }

    default relais.wire.model.ImportState state(ImportState state) {
        return switch (state) {
            case Uploaded _ -> relais.wire.model.ImportState.UPLOADED;
            case Mapped _ -> relais.wire.model.ImportState.MAPPED;
            case Checked _ -> relais.wire.model.ImportState.CHECKED;
            case Running _ -> relais.wire.model.ImportState.RUNNING;
            case Paused _ -> relais.wire.model.ImportState.PAUSED;
            case Cancelled _ -> relais.wire.model.ImportState.CANCELLED;
            case Done _ -> relais.wire.model.ImportState.DONE;
            case DoneWithRejects _ -> relais.wire.model.ImportState.DONE_WITH_REJECTS;
            case Failed _ -> relais.wire.model.ImportState.FAILED;
            case Undoing _ -> relais.wire.model.ImportState.UNDOING;
            case Undone _ -> relais.wire.model.ImportState.UNDONE;
        };
    }

    default List<ImportAction> actions(ImportState state) {
        return switch (state) {
            case Uploaded _ -> List.of(ImportAction.READ_AGAIN, ImportAction.MAP, ImportAction.CANCEL);
            case Mapped _ -> List.of(
                ImportAction.READ_AGAIN,
                ImportAction.MAP,
                ImportAction.RESUME,
                ImportAction.CANCEL
            );
            case Checked(_, Counts counts) -> {
                List<ImportAction> actions = new ArrayList<>(
                    List.of(ImportAction.READ_AGAIN, ImportAction.MAP, ImportAction.CANCEL)
                );
                if (counts.create() + counts.update() > 0) {
                    actions.add(ImportAction.RUN);
                }
                yield actions;
            }
            case Done _, DoneWithRejects _ -> List.of(ImportAction.UNDO);
            case Failed failed -> failed.counts() == null
                ? List.of(ImportAction.READ_AGAIN, ImportAction.MAP, ImportAction.RESUME, ImportAction.CANCEL)
                : List.of(ImportAction.RESUME, ImportAction.UNDO, ImportAction.CANCEL);
            case Running _ -> List.of(ImportAction.PAUSE, ImportAction.RESUME, ImportAction.CANCEL);
            case Paused _ -> List.of(ImportAction.RESUME, ImportAction.UNDO, ImportAction.CANCEL);
            case Undoing _ -> List.of(ImportAction.RESUME);
            case Cancelled cancelled -> cancelled.counts() != null ? List.of(ImportAction.UNDO) : List.of();
            case Undone _ -> List.of();
        };
    }

    default int rowsDone(ImportState state) {
        return switch (state) {
            case Uploaded _ -> 0;
            case Mapped(_, int rowsDone) -> rowsDone;
            case Checked(_, Counts counts) -> counts.rows();
            case Running running -> running.rowsDone();
            case Paused paused -> paused.rowsDone();
            case Cancelled cancelled -> cancelled.rowsDone();
            case Done done -> done.counts().rows();
            case DoneWithRejects done -> done.counts().rows();
            case Failed _, Undoing _, Undone _ -> 0;
        };
    }

    default @Nullable ImportOutcome outcome(ImportState state) {
        return switch (state) {
            case Uploaded _, Mapped _, Checked _ -> null;
            case Running running -> outcome(running.outcome());
            case Paused paused -> outcome(paused.outcome());
            case Cancelled cancelled -> outcome(cancelled.outcome());
            case Done done -> outcome(done.outcome());
            case DoneWithRejects done -> outcome(done.outcome());
            case Failed failed -> outcome(failed.outcome());
            case Undoing undoing -> outcome(undoing.outcome());
            case Undone undone -> outcome(undone.outcome());
        };
    }

    ImportOutcome outcome(Outcome outcome);

    default @Nullable ImportUndone undone(ImportState state) {
        if (!(state instanceof Undone undone)) {
            return null;
        }
        ImportUndone view = new ImportUndone().removed(undone.removed()).kept(undone.kept());
        return undone.left() == null ? view : view.restored(undone.left().restored()).edited(undone.left().edited());
    }

    default @Nullable String failure(ImportState state) {
        return state instanceof Failed failed ? failed.why() : null;
    }

    default @Nullable ImportCounts counts(@Nullable Counts counts) {
        return counts == null
            ? null
            : new ImportCounts()
                  .rows(counts.rows())
                  .create(counts.create())
                  .update(counts.update())
                  .skip(counts.skip())
                  .conflict(counts.conflict())
                  .reject(counts.reject())
                  .partly(counts.inPart());
    }

    default ImportDelimiter delimiter(String delimiter) {
        return switch (delimiter) {
            case "," -> ImportDelimiter.COMMA;
            case ";" -> ImportDelimiter.SEMICOLON;
            case "\t" -> ImportDelimiter.TAB;
            case "|" -> ImportDelimiter.PIPE;
            default -> ImportDelimiter.OTHER;
        };
    }

    private static @Nullable String mark(ImportDelimiter delimiter) {
        return switch (delimiter) {
            case COMMA -> ",";
            case SEMICOLON -> ";";
            case TAB -> "\t";
            case PIPE -> "|";
            case OTHER -> null;
        };
    }
}
