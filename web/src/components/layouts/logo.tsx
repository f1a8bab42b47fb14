/** The mark and the name of the product. */
export function Logo() {
  return (
    <span className="flex items-center gap-2.5">
      <img src="/favicon.svg" width={26} height={26} alt="" />
      <span className="text-[0.9375rem] font-semibold tracking-tight">Trading Journal</span>
    </span>
  );
}
