/** Data > Download: {@code DownloadDesk} runs downloads behind the window, {@code DownloadPage} shows them. */
package dev.gradus.ui.data.download;
