const ADDRESS = /^https?:\/\/(?:www\.|m\.)?(?:youtube\.com\/(?:watch\?v=|embed\/)|youtu\.be\/)([\w-]+)/;

/** The id of the video at an address of YouTube's; null of any other address. */
export const youtubeId = (url: string): string | null => ADDRESS.exec(url)?.[1] ?? null;
