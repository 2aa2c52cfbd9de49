/** 12400 is "12,400". `Intl` takes 10 ms to wake up, which is a good part of a first picture. */
export const groupedNumber = (whole: number): string => String(whole).replace(/\B(?=(\d{3})+$)/g, ',');
