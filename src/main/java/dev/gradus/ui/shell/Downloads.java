package dev.gradus.ui.shell;

import dev.gradus.data.download.DownloadFolder;
import dev.gradus.data.download.Limits;
import dev.gradus.data.download.PublicSet;
import dev.gradus.ui.action.Action;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.data.download.DownloadDesk;
import dev.gradus.ui.data.download.DownloadPage;
import dev.gradus.ui.dialog.TextSheet;
import dev.gradus.ui.theme.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Data > Download: the sheet with the public sets, and the word when one has come. */
final class Downloads implements AutoCloseable {

    private final Texts texts = Texts.of("download");
    private final TextSheet sheet;
    private final Teller teller;
    private final DownloadDesk desk;
    private final DownloadPage page;

    /** @param open puts what is in a folder on offer */
    Downloads(List<PublicSet> sets, Path folder, TextSheet sheet, Teller teller, Actions actions, Consumer<Path> open) {
        this.sheet = sheet;
        this.teller = teller;
        desk = new DownloadDesk(sets, new DownloadFolder(folder), Limits.STANDARD);
        Consumer<Path> use = place -> {
            sheet.close();
            open.accept(place);
        };
        page = new DownloadPage(desk, use, this::showFolder, this::showLink);
        desk.onArrived(set -> teller.say(texts.get("arrived", set.name()), texts.get("use"), () -> desk.use(set, use)));
        actions.add(Action.always("data.download", texts.get("action"), texts.get("action.tip"), "", this::show));
    }

    private void show() {
        desk.look();
        sheet.show(texts.get("title"), page);
    }

    private void showFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException notAllowed) {
            teller.refuse(folder.toString());
            return;
        }
        if (!FolderWindow.show(folder)) {
            teller.say(folder.toString());
        }
    }

    private void showLink(String address) {
        if (!FolderWindow.browse(address)) {
            teller.say(texts.get("link", address));
        }
    }

    @Override
    public void close() {
        desk.close();
    }
}
