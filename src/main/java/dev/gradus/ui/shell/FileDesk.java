package dev.gradus.ui.shell;

import dev.gradus.data.DataException;
import dev.gradus.data.PreparedData;
import dev.gradus.data.Preparation;
import dev.gradus.edit.Document;
import dev.gradus.edit.Sample;
import dev.gradus.io.FileKind;
import dev.gradus.io.FileProblem;
import dev.gradus.io.ModelExport;
import dev.gradus.io.ModelFile;
import dev.gradus.io.Project;
import dev.gradus.io.ProjectFile;
import dev.gradus.io.ProjectLock;
import dev.gradus.io.Settings;
import dev.gradus.nn.Task;
import dev.gradus.nn.layer.Output;
import dev.gradus.ui.model.Background;
import dev.gradus.ui.model.Run;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Phrases;
import dev.gradus.ui.theme.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Opening, saving and exporting: the work in hand is never lost to a file that cannot be read or written. */
final class FileDesk {

    private final Workbench workbench;
    private final TrainingDesk desk;
    private final Background io;
    private final Teller teller;
    private final UnsavedQuestion unsaved;
    private static final List<FileKind> OURS = List.of(FileKind.PROJECT, FileKind.MODEL, FileKind.LESSON, FileKind.AUTOSAVE);

    private final Consumer<Path> openTable;
    private final Consumer<Path> showFolder;
    private final SafeKeeping safe;
    private final Preferences preferences;
    private final Texts texts = Texts.of("files");
    private Consumer<Path> openLesson = file -> { };
    private Window window;

    /**
     * @param openTable  takes a table to the Data place
     * @param showFolder opens a folder in the system's file manager
     */
    FileDesk(Workbench workbench, TrainingDesk desk, Background io, Teller teller, UnsavedQuestion unsaved,
            Consumer<Path> openTable, Consumer<Path> showFolder, SafeKeeping safe,
            Preferences preferences) {
        this.workbench = workbench;
        this.desk = desk;
        this.io = io;
        this.teller = teller;
        this.unsaved = unsaved;
        this.openTable = openTable;
        this.showFolder = showFolder;
        this.safe = safe;
        this.preferences = preferences;
    }

    /** @param action takes a lesson to be played */
    void onLesson(Consumer<Path> action) {
        openLesson = action;
    }

    void window(Window owner) {
        window = owner;
    }

    /** An empty network. */
    void newProject() {
        whenSafe(() -> show(Project.of(Document.EMPTY), texts.get("untitled"), Optional.empty()));
    }

    void openSample(Sample sample, Runnable then) {
        whenSafe(() -> {
            loadSample(sample);
            then.run();
        });
    }

    /** Opens a project that has no file, after asking about unsaved work. */
    void openDocument(Document document, String name, Runnable then) {
        whenSafe(() -> desk.whenStill(() -> {
            show(Project.of(document), name, Optional.empty());
            then.run();
        }));
    }

    /** Without asking: nothing has been done yet. */
    void loadSample(Sample sample) {
        try {
            show(Project.of(sample.document()), sample.name(), Optional.empty());
        } catch (DataException missing) {
            teller.refuse(Phrases.of(missing.getMessage()));
        }
    }

    void chooseAndOpen() {
        FileChooser chooser = chooser(texts.get("open.title"));
        chooser.getExtensionFilters().addAll(
                new FileChooser.ExtensionFilter(texts.get("filter.all"), DataEndings.and("*.gradus.json", "*.model.json")),
                new FileChooser.ExtensionFilter(texts.get("filter.any"), "*"));
        File file = chooser.showOpenDialog(window);
        if (file != null) {
            open(file.toPath());
        }
    }

    /** A project, a trained model, or data, told apart by its name; other JSON files by what they hold. */
    void open(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".json")) {
            openTable.accept(file);
        } else if (OURS.stream().anyMatch(kind -> name.endsWith(kind.suffix()))) {
            openOurs(file, name);
        } else {
            io.run(() -> ours(file), ours -> {
                if (ours) {
                    openOurs(file, name);
                } else {
                    openTable.accept(file);
                }
            }, failure -> teller.refuse(Phrases.of(failure.getMessage())));
        }
    }

    private static boolean ours(Path file) {
        try {
            FileKind.of(file);
            return true;
        } catch (FileProblem other) {
            return false;
        }
    }

    private void openOurs(Path file, String name) {
        if (name.endsWith(FileKind.LESSON.suffix())) {
            openLesson.accept(file);
            return;
        }
        boolean model = name.endsWith(FileKind.MODEL.suffix());
        if (model) {
            whenSafe(() -> io.run(() -> ModelFile.read(file), read -> show(Project.of(read.document()), shortName(file),
                    Optional.empty(), Optional.of(read.preparation())), failure -> teller.refuse(Phrases.of(failure.getMessage()))));
            return;
        }
        whenSafe(() -> io.run(() -> ProjectFile.read(file), project -> {
            try {
                safe.claim(file);
                preferences.used(file, "");
                show(project, shortName(file), Optional.of(file));
            } catch (FileProblem open) {
                teller.refuse(Phrases.of(open.getMessage()));
            }
        }, failure -> teller.refuse(Phrases.of(failure.getMessage()))));
    }

    /**
     * Shows a project that was brought back after a crash; like any other it takes the place of unsaved work only after
     * a question.
     *
     * @param file it belongs to; it becomes a project without a file when another Gradus has that one open
     * @param then once it is shown
     */
    void restored(Project project, String name, Optional<Path> file, Runnable then) {
        whenSafe(() -> desk.whenStill(() -> {
            show(project, name, file.filter(this::own));
            workbench.markUnsaved();
            then.run();
        }));
    }

    /** True when the file is this window's now. */
    private boolean own(Path file) {
        try {
            safe.reserve(file, workbench.fileProperty().get()).ifPresent(safe::adopt);
            return true;
        } catch (FileProblem open) {
            teller.refuse(Phrases.of(open.getMessage()));
            return false;
        }
    }

    private void show(Project project, String name, Optional<Path> file) {
        show(project, name, file, Optional.empty());
    }

    /** @param preparation of a trained model that comes without data */
    private void show(Project project, String name, Optional<Path> file, Optional<Preparation> preparation) {
        desk.whenStill(() -> {
            if (file.isEmpty()) {
                safe.release();
            }
            safe.saved();
            workbench.open(project.document(), name, file, preparation);
            Task task = project.document().graph().output().map(node -> ((Output) node.layer()).task())
                    .orElse(Task.CLASSIFICATION);
            desk.open(project.runs(), task);
        });
    }

    void save(Runnable then) {
        if (workbench.fileProperty().get().isPresent()) {
            write(workbench.fileProperty().get().get(), then);
        } else {
            saveAs(then);
        }
    }

    void saveAs(Runnable then) {
        FileChooser chooser = chooser(texts.get("save.title"));
        chooser.setInitialFileName(workbench.nameProperty().get() + FileKind.PROJECT.suffix());
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(texts.get("filter.project"), "*.gradus.json"));
        File file = chooser.showSaveDialog(window);
        if (file != null) {
            write(withSuffix(file.toPath(), FileKind.PROJECT.suffix()), then);
        }
    }

    /** Saves to this place; a training that is under way pauses for its weights. */
    void write(Path file, Runnable then) {
        desk.whenStill(() -> {
            try {
                write(file, safe.reserve(file, workbench.fileProperty().get()), then);
            } catch (FileProblem openElsewhere) {
                teller.refuse(Phrases.of(openElsewhere.getMessage()));
            }
        });
    }

    private void write(Path file, Optional<ProjectLock> reserved, Runnable then) {
        Project project = project();
        Document saved = workbench.document();
        io.run(() -> {
            ProjectFile.write(file, project);
            return file;
        }, done -> {
            // Somebody may have gone on working meanwhile: then it is a copy, and the work stays unsaved.
            if (workbench.document() == saved) {
                reserved.ifPresent(safe::adopt);
                workbench.saved(done, shortName(done));
                safe.saved();
            } else {
                reserved.ifPresent(ProjectLock::close);
            }
            preferences.used(done, bestMetric());
            teller.say(texts.get("saved", done.getFileName()));
            then.run();
        }, failure -> {
            reserved.ifPresent(ProjectLock::close);
            teller.refuse(Phrases.of(failure.getMessage()));
        });
    }

    /** The best validation score of the runs, as people read it. */
    private String bestMetric() {
        return desk.runs().stream().mapToDouble(run -> run.record().bestValidationScore()).filter(Double::isFinite).max()
                .stream().mapToObj(best -> desk.runs().get(0).task() == Task.REGRESSION
                        ? "R² " + NumberText.three(best) : NumberText.percent(best)).findFirst().orElse("");
    }

    /** Why nothing can be exported, or empty. */
    ObservableValue<String> exportReason() {
        return Bindings.createStringBinding(() -> workbench.document().checkpoint().isPresent()
                && workbench.inference().complete() ? "" : Texts.of("window").get("file.export.none"),
                workbench.revisionProperty());
    }

    /** Fills the submenu whenever it opens. */
    void recentMenu(Menu menu) {
        menu.getItems().add(new MenuItem());
        menu.setOnShowing(event -> fill(menu));
    }

    private void fill(Menu menu) {
        menu.getItems().clear();
        for (Settings.Recent recent : preferences.recent()) {
            MenuItem item = new MenuItem(recent.file().getFileName().toString());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> open(recent.file()));
            menu.getItems().add(item);
        }
        if (menu.getItems().isEmpty()) {
            MenuItem none = new MenuItem(Texts.of("window").get("menu.recent.none"));
            none.setDisable(true);
            menu.getItems().add(none);
        }
    }

    /** The recent files of the start panel, the newest first. */
    List<Node> recentEntries() {
        return preferences.recent().stream().<Node>map(recent -> new RecentEntry(recent, () -> open(recent.file()))).toList();
    }

    /** What a project file holds at this moment. */
    Project project() {
        return Project.of(workbench.document()).withRuns(desk.runs().stream().map(Run::record).toList());
    }

    void export() {
        FileChooser chooser = chooser(texts.get("export.title"));
        chooser.setInitialFileName(workbench.nameProperty().get() + FileKind.MODEL.suffix());
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(texts.get("filter.model"), "*.model.json"));
        File file = chooser.showSaveDialog(window);
        if (file != null) {
            exportTo(withSuffix(file.toPath(), FileKind.MODEL.suffix()));
        }
    }

    void exportTo(Path file) {
        desk.whenStill(() -> workbench.preparedData().ifPresent(data -> writeModel(file, data)));
    }

    private void writeModel(Path file, PreparedData data) {
        Document document = workbench.document();
        io.run(() -> ModelExport.export(file, document, data),
                exported -> teller.say(Phrases.of(exported.message()), texts.get("showFolder"),
                        () -> showFolder.accept(exported.file().toAbsolutePath().getParent())),
                failure -> teller.refuse(Phrases.of(failure.getMessage())));
    }

    /** Runs it at once when nothing is unsaved, else after the person has answered. */
    void whenSafe(Runnable action) {
        if (!workbench.unsavedProperty().get()) {
            action.run();
            return;
        }
        unsaved.ask(workbench.nameProperty().get(), () -> save(action), action);
    }

    Optional<Path> chooseToWrite(String title, String name, String suffix) {
        FileChooser chooser = chooser(title);
        chooser.setInitialFileName(name + suffix);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("*" + suffix, "*" + suffix));
        return Optional.ofNullable(chooser.showSaveDialog(window)).map(File::toPath).map(file -> withSuffix(file, suffix));
    }

    Optional<Path> chooseLesson(String title) {
        FileChooser chooser = chooser(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(texts.get("filter.lesson"),
                "*" + FileKind.LESSON.suffix()));
        return Optional.ofNullable(chooser.showOpenDialog(window)).map(File::toPath);
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        workbench.fileProperty().get().map(Path::toAbsolutePath).map(Path::getParent).map(Path::toFile)
                .filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private static Path withSuffix(Path file, String suffix) {
        return file.getFileName().toString().endsWith(suffix) ? file : file.resolveSibling(file.getFileName() + suffix);
    }

    static String shortName(Path file) {
        String name = file.getFileName().toString();
        for (String suffix : List.of(FileKind.PROJECT.suffix(), FileKind.MODEL.suffix())) {
            if (name.endsWith(suffix)) {
                return name.substring(0, name.length() - suffix.length());
            }
        }
        return name;
    }
}
